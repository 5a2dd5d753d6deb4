/** The switch between light and dark, which is remembered. Until it is used, the system decides. */
const html = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

const isDark = (): boolean =>
  html.dataset["theme"] === undefined ? dark.matches : html.dataset["theme"] === "dark";

function show(): void {
  document.getElementById("theme")?.setAttribute("aria-pressed", String(isDark()));
}

function toggle(): void {
  const theme = isDark() ? "light" : "dark";
  html.dataset["theme"] = theme;
  try {
    localStorage.setItem("starlight-theme", theme);
  } catch {
    // Storage is switched off: the theme lasts as long as the page.
  }
  show();
}

document.getElementById("theme")?.addEventListener("click", toggle);
dark.addEventListener("change", show);
show();
