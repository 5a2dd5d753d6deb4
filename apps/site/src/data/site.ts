/** What pages ask of this build: where it stands, and the texts of a language. */
import { loadTexts, locales, type Locale, type Texts } from "@backsoon/codes";

import { siteTexts } from "../texts/index.ts";
import type { SiteTexts } from "../texts/shape.ts";
import { linkTo } from "./addresses.ts";

export const base: string = import.meta.env.BASE_URL;

/** Scheme, host and base: what canonical addresses begin with. */
export const root: string = new URL(base, import.meta.env.SITE).href;

export const link = (locale: Locale, page: string): string => linkTo(base, locale, page);

/** Everything that is written in one language. */
export interface Words {
  readonly locale: Locale;
  readonly site: SiteTexts;
  readonly texts: Texts;
}

export async function wordsOf(locale: Locale): Promise<Words> {
  return { locale, site: siteTexts(locale), texts: await loadTexts(locale) };
}

/** `getStaticPaths` of a page that there is once in each language. */
export const everyLanguage = (): { params: { locale: Locale }; props: { locale: Locale } }[] =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }));
