import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";

import { deploymentAt } from "./src/builder/deployment.ts";
import { finish } from "./src/builder/finish.ts";
import { includeExamples } from "./src/builder/include-examples.ts";
import { sidebar } from "./src/builder/sidebar.ts";

const { origin, base } = deploymentAt(process.env["SITE_URL"]);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: "always",
  // One small file that every page shares, and that a strict policy allows.
  build: { inlineStylesheets: "never" },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  prefetch: false,
  markdown: { remarkPlugins: [includeExamples] },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    starlight({
      title: "Backsoon",
      description: "WebSocket connections that come back the right way.",
      favicon: "/favicon.svg",
      // `pages/404.astro` answers for the whole site.
      disable404Route: true,
      credits: false,
      pagination: true,
      lastUpdated: false,
      customCss: ["./src/styles/docs.css"],
      components: {
        SiteTitle: "./src/components/docs/SiteTitle.astro",
        ThemeProvider: "./src/components/docs/ThemeProvider.astro",
        ThemeSelect: "./src/components/docs/ThemeSelect.astro",
      },
      expressiveCode: { themes: ["github-dark", "github-light"] },
      sidebar,
    }),
    // Starlight would list the pages that are hidden from search engines, too.
    sitemap({ filter: (page) => !page.endsWith("/offline/") }),
    finish(),
  ],
});
