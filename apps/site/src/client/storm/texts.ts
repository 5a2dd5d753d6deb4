/** What the lab's script says, in the page's language. */
import { findLocale, type Locale } from "@backsoon/codes";

import type { StormTexts } from "../../texts/shape.ts";
import { byId, dataOf } from "../elements.ts";

export const locale: Locale = findLocale(document.documentElement.lang) ?? "en";

type LabTexts = Pick<
  StormTexts,
  "finished" | "stopped" | "failed" | "copied" | "notCopied" | "limit" | "faults" | "outcomes"
> & { readonly never: string };

export const texts = dataOf(byId("lab", HTMLFormElement), "texts") as LabTexts;
