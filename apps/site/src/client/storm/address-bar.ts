/** Keeps the address up to date, so that it can be shared at any time. */
import { writeAddress } from "../../storm/address.ts";
import type { Draft } from "../../storm/draft.ts";

/** Browsers allow no more than some three changes per second, and a slider makes many. */
const PAUSE_MS = 400;

let timer: ReturnType<typeof setTimeout> | undefined;

export function showAddress(draft: Draft): void {
  clearTimeout(timer);
  keepInOtherLanguages(writeAddress(draft));
  timer = setTimeout(() => history.replaceState(history.state, "", writeAddress(draft)), PAUSE_MS);
}

/** @param query what whoever changes the language takes along. */
export function keepInOtherLanguages(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#languages a")) {
    link.search = query;
  }
}

export const addressOf = (draft: Draft): string => new URL(writeAddress(draft), location.href).href;
