/** The interface in every language. */
import type { Locale } from "@backsoon/codes";

import { site as ar } from "./ar.ts";
import { site as de } from "./de.ts";
import { site as en } from "./en.ts";
import { site as es } from "./es.ts";
import { site as fr } from "./fr.ts";
import { site as hi } from "./hi.ts";
import { site as id } from "./id.ts";
import { site as ja } from "./ja.ts";
import { site as ko } from "./ko.ts";
import { site as pt } from "./pt.ts";
import { site as ru } from "./ru.ts";
import type { SiteTexts } from "./shape.ts";
import { site as tr } from "./tr.ts";
import { site as vi } from "./vi.ts";
import { site as zhHans } from "./zh-Hans.ts";

const all: Readonly<Record<Locale, SiteTexts>> = {
  en,
  id,
  de,
  es,
  fr,
  pt,
  vi,
  tr,
  ru,
  hi,
  ja,
  ko,
  "zh-Hans": zhHans,
  ar,
};

export const siteTexts = (locale: Locale): SiteTexts => all[locale];
