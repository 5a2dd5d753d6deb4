/** Filters the table of limits by seconds, product and kind. */
import { findLocale, limitsNear, type LimitId } from "@backsoon/codes";

import { sayCount } from "../data/numbers.ts";
import { foldText } from "../data/tokens.ts";
import type { Plural } from "../texts/shape.ts";
import { byId, dataOf } from "./elements.ts";

const form = byId("limits", HTMLFormElement);
const seconds = byId("seconds", HTMLInputElement);
const product = byId("product", HTMLInputElement);
const kind = byId("kind", HTMLSelectElement);
const body = byId("limits-table", HTMLTableElement).tBodies[0];
const rows = [...(body?.rows ?? [])];
const texts = dataOf(form, "texts") as { readonly shown: Plural; readonly none: string };
const locale = findLocale(document.documentElement.lang) ?? "en";

/** The rows that cut off after so many seconds; all of them if nothing is asked. */
function near(): ReadonlySet<string> | undefined {
  if (seconds.value === "") return undefined;
  return new Set<LimitId>(limitsNear(Number(seconds.value)).map(({ id }) => id));
}

function show(): void {
  const wanted = near();
  const words = foldText(product.value).split(/\s+/).filter(Boolean);
  const texted = (row: HTMLTableRowElement): string => foldText(row.textContent);
  const matches = (row: HTMLTableRowElement): boolean =>
    (wanted?.has(row.id) ?? true) &&
    (kind.value === "" || row.dataset["kind"] === kind.value) &&
    words.every((word) => texted(row).includes(word));
  for (const row of rows) row.hidden = !matches(row);
  const count = rows.filter((row) => !row.hidden).length;
  byId("shown", HTMLParagraphElement).textContent =
    count === 0 ? texts.none : sayCount(locale, texts.shown, count);
}

form.addEventListener("input", show);
// The fields are empty only after the event.
form.addEventListener("reset", () => setTimeout(show));
form.addEventListener("submit", (event) => event.preventDefault());
