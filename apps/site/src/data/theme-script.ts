/**
 * Runs before anything is painted, so that a remembered theme does not flash. The key and the
 * attribute are Starlight's, so that the library's docs and the reference agree.
 */
export const themeScript =
  'try{let t=localStorage.getItem("starlight-theme");if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch{}document.documentElement.dataset.script="on"';
