/** What is done when all pages are there. */
import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";

import { writeDocsPolicies } from "./docs-policy.ts";
import { writeReversedPairs } from "./reversed-pairs.ts";
import { writeServiceWorker } from "./service-worker.ts";

export function finish(): AstroIntegration {
  let root = "";
  return {
    name: "backsoon-finish",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = new URL(config.base, config.site).href;
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await writeDocsPolicies(dist);
        await writeReversedPairs(dist, root);
        await writeServiceWorker(dist);
      },
    },
  };
}
