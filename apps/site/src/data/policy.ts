/** The Content-Security-Policy of a page: nothing from elsewhere, and no script but ours. */
import { createHash } from "node:crypto";

const hashOf = (script: string): string =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

const common: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "connect-src": "'self'",
  "img-src": "'self' data:",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

function policy(own: Readonly<Record<string, string>>): string {
  return Object.entries({ ...common, ...own })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** @param inline the scripts that stand in the page itself. */
export function strictPolicy(inline: readonly string[]): string {
  const scripts = ["'self'", ...inline.map(hashOf)].join(" ");
  return policy({ "script-src": scripts, "style-src": "'self'" });
}

/**
 * For the library's docs: highlighted code has its colours in `style` attributes, and the docs'
 * search is WebAssembly.
 */
export function docsPolicy(inline: readonly string[]): string {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...inline.map(hashOf)].join(" ");
  return policy({ "script-src": scripts, "style-src": "'self' 'unsafe-inline'" });
}
