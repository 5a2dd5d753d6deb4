/** As the reference's, for pages whose markup says "dark" until a script knows better. */
export const docsThemeScript =
  '{let t="";try{t=localStorage.getItem("starlight-theme")||""}catch{}document.documentElement.dataset.theme=t||(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light");document.documentElement.dataset.script="on"}';
