/** What search engines may read of a page without guessing (schema.org). */
import type { Explanation } from "@backsoon/codes";

import { plainText } from "./rich-text.ts";

/** An article about a code: nothing that the page does not say. */
export function articleOf(headline: string, { locale, text }: Explanation, url: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "TechArticle",
    headline: plainText(headline),
    description: plainText(text.short),
    inLanguage: locale,
    url,
  };
}
