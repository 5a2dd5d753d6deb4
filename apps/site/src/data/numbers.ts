/** Numbers as a language writes them, always with the digits of the codes. */
import { fill, type Locale } from "@backsoon/codes";

import type { Plural } from "../texts/shape.ts";

export const latin = (locale: Locale): string => `${locale}-u-nu-latn`;

export function sayNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(latin(locale)).format(value);
}

const seconds = (locale: Locale): Intl.NumberFormat =>
  new Intl.NumberFormat(latin(locale), { style: "unit", unit: "second", unitDisplay: "short" });

/** "60 sec", in the language's own words. */
export function saySeconds(locale: Locale, value: number): string {
  return seconds(locale).format(value);
}

/** "1–5 sec", from milliseconds. */
export function sayWindow(locale: Locale, fromMs: number, toMs: number): string {
  return seconds(locale).formatRange(fromMs / 1000, toMs / 1000);
}

/** The plural form that fits `count`, filled in. */
export function sayCount(
  locale: Locale,
  forms: Plural,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return fill(form, { count: sayNumber(locale, count), ...values });
}
