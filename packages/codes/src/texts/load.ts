import type { Locale } from "../locales.ts";
import type { Texts } from "./shape.ts";

/** One literal `import()` per language, so that a bundler makes a file of each. */
const loaders: Readonly<Record<Locale, () => Promise<{ readonly texts: Texts }>>> = {
  en: () => import("./en/index.ts"),
  id: () => import("./id/index.ts"),
  de: () => import("./de/index.ts"),
  es: () => import("./es/index.ts"),
  fr: () => import("./fr/index.ts"),
  pt: () => import("./pt/index.ts"),
  vi: () => import("./vi/index.ts"),
  tr: () => import("./tr/index.ts"),
  ru: () => import("./ru/index.ts"),
  hi: () => import("./hi/index.ts"),
  ja: () => import("./ja/index.ts"),
  ko: () => import("./ko/index.ts"),
  "zh-Hans": () => import("./zh-Hans/index.ts"),
  ar: () => import("./ar/index.ts"),
};

/**
 * The texts of one language, loaded when first asked for.
 * @throws RangeError for a locale that has none (`matchLocale` finds one that has).
 */
export async function loadTexts(locale: Locale): Promise<Texts> {
  if (!Object.hasOwn(loaders, locale)) {
    throw new RangeError(`locale ${locale}: allowed are ${Object.keys(loaders).join(", ")}`);
  }
  const { texts } = await loaders[locale]();
  return texts;
}
