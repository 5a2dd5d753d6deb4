/** The order of the library's docs. */
import type { StarlightUserConfig } from "@astrojs/starlight/types";

type Sidebar = NonNullable<StarlightUserConfig["sidebar"]>;

const pages = (...slugs: readonly string[]): string[] => slugs.map((slug) => `docs/${slug}`);

export const sidebar: Sidebar = [
  { label: "Start", items: ["docs", ...pages("getting-started", "options-and-events")] },
  { label: "Guides", items: pages("sessions", "server", "return-plan", "heartbeat", "deploys") },
  { label: "In practice", items: pages("observability", "presets", "migrating") },
  {
    label: "Reference",
    items: pages(
      "reference/verdicts",
      "reference/command",
      "reference/data",
      "reference/simulator",
      "reference/sessions",
      "reference/protocol",
      "reference/transcripts",
    ),
  },
  { label: "API", autogenerate: { directory: "docs/reference/api" } },
];
