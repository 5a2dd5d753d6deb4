/** Everybody may read everything. */
import type { APIRoute } from "astro";

import { root } from "../data/site.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL("sitemap-index.xml", root).href}\n`);
