/** What the tests ask of a page, in either browser. */
export interface Page {
  /**
   * Runs an expression, or a function with one JSON argument, in the page; promises are awaited. The
   * function is sent as text: it sees nothing of the test's scope. The answer must survive JSON.
   */
  evaluate<T>(expression: string): Promise<T>;
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  /** What the page said on its console, and errors nobody caught: "log: hello", "error: …". */
  readonly console: readonly string[];
  screenshot(path: `${string}.png`): Promise<void>;
  /** Chromium only: cuts the page off for new connections (an open WebSocket lives on, see TOOLCHAIN). */
  setOffline?(offline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with a fresh profile. Disposal ends its processes and removes the profile. */
export interface Browser extends AsyncDisposable {
  readonly name: "chromium" | "firefox";
  /** Only the number, "156.0.8078.79". */
  readonly version: string;
  /** A new tab, loaded. */
  open(url: string): Promise<Page>;
}

/** Without these a browser also leaves files in the home directory and in /tmp, profile or not. */
export function homeIn(dir: string): Record<string, string> {
  return { HOME: dir, TMPDIR: dir, XDG_CONFIG_HOME: dir, XDG_CACHE_HOME: dir, XDG_DATA_HOME: dir };
}

export function onlyNumber(version: string): string {
  return version.match(/\d+(\.\d+)+/)?.[0] ?? version;
}

/**
 * The text of a call that works in a page. What runs TypeScript here rewrites functions so that they
 * lean on helpers of its own: vitest turns `import()` into one of the names below, tsx adds `__name`.
 */
export function callText(run: string | ((argument: never) => unknown), argument: unknown): string {
  const call =
    typeof run === "string" ? run : `(${run.toString()})(${JSON.stringify(argument) ?? ""})`;
  return `(() => {
    const __vite_ssr_dynamic_import__ = (url) => import(new URL(url, document.baseURI).href);
    const __name = (value) => value;
    return ${call};
  })()`;
}
