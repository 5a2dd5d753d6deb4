/** The main navigation: an entry for each of the reference's tools, then the library. */
import type { SiteTexts } from "../texts/shape.ts";
import { toolPage, tools } from "./pages.ts";

export interface NavigationEntry {
  /** Below the language's own start, or below the site's if it is the same for all languages. */
  readonly page: string;
  readonly isShared: boolean;
  readonly name: string;
}

export function navigationIn(site: SiteTexts): readonly NavigationEntry[] {
  return [
    ...tools.map((tool) => ({ page: toolPage(tool), isShared: false, name: site.nav[tool] })),
    { page: "docs/", isShared: true, name: site.nav.docs },
  ];
}
