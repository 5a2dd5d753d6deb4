import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Unit tests read the sources, so that they need no build.
      { find: /^@backsoon\/codes$/, replacement: source("packages/codes/src/index.ts") },
      { find: /^@backsoon\/core$/, replacement: source("packages/core/src/index.ts") },
      { find: /^@backsoon\/storm$/, replacement: source("packages/storm/src/index.ts") },
      { find: /^@backsoon\/faults$/, replacement: source("tools/faults/src/index.ts") },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          include: ["packages/*/test/**/*.test.ts"],
          pool: "threads",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "real",
          sequence: { groupOrder: 1 },
          include: ["tests/**/*.test.ts"],
          pool: "forks",
          // Two cores: real processes beside real browsers must not starve each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
