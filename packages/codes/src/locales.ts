/**
 * The languages of the texts, as BCP 47 tags. Their order is the one in which pages list them:
 * English, then by the language's own name as it sorts in Latin script, then the other scripts.
 */
export const locales = [
  "en",
  "id",
  "de",
  "es",
  "fr",
  "pt",
  "vi",
  "tr",
  "ru",
  "hi",
  "ja",
  "ko",
  "zh-Hans",
  "ar",
] as const;

export type Locale = (typeof locales)[number];

/** Each language by its own name. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: "English",
  id: "Bahasa Indonesia",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  pt: "Português",
  vi: "Tiếng Việt",
  tr: "Türkçe",
  ru: "Русский",
  hi: "हिन्दी",
  ja: "日本語",
  ko: "한국어",
  "zh-Hans": "简体中文",
  ar: "العربية",
};

/** Which way the language is written. */
export function direction(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}

/** Tags that name one of our languages differently: what POSIX and older software write. */
const ALIASES: Readonly<Partial<Record<string, Locale>>> = { in: "id", zh: "zh-Hans" };

/**
 * The locale that answers a tag: `vi`, `pt-BR`, `zh_CN.UTF-8`, `in`; `undefined` for a language
 * that has no texts. Every Chinese tag answers `zh-Hans`, the only one written.
 */
export function findLocale(tag: string): Locale | undefined {
  const [language = ""] = tag
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  return ALIASES[language] ?? locales.find((locale) => locale === language);
}

/** The first of the reader's languages that has texts, in the reader's order; else English. */
export function matchLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const found = findLocale(tag);
    if (found !== undefined) return found;
  }
  return "en";
}
