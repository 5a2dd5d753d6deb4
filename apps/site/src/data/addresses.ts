/** Addresses of pages, for links and for search engines. */
import { locales, type Locale } from "@backsoon/codes";

/** `hreflang` and address. */
export interface Alternate {
  readonly lang: Locale | "x-default";
  readonly href: string;
}

/** A link within the site. `base` has a slash at both ends. */
export function linkTo(base: string, locale: Locale, page: string): string {
  return `${base}${locale}/${page}`;
}

/**
 * The same page in every language, itself included; readers of any other language get English, or
 * at the start the page that asks.
 */
export function alternatesOf(root: string, page: string): readonly Alternate[] {
  return [
    ...locales.map((lang) => ({ lang, href: linkTo(root, lang, page) })),
    { lang: "x-default", href: page === "" ? root : linkTo(root, "en", page) },
  ];
}
