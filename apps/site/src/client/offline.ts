/** Keeps what was read, and the codes of this language, for reading offline. */
interface Connection {
  readonly saveData?: boolean;
}

const html = document.documentElement;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true;
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  if (savesData()) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: "keep", locale: html.lang });
}

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // After the page itself, and a site that cannot be read offline is still a site.
  addEventListener("load", () => void register().catch(() => {}));
}
