/** The page for addresses that are not there, in the language of the address or of the reader. */
import { direction, fill, matchLocale, type Locale } from "@backsoon/codes";

import { linkTo } from "../data/addresses.ts";
import { suggest } from "../data/suggest.ts";
import { byId, dataOf, make } from "./elements.ts";

interface MissingTexts {
  readonly title: string;
  readonly text: string;
  readonly meant: string;
  readonly home: string;
}

const base = import.meta.env.BASE_URL;

/** "1012", "4000–4999", "1001 ⇄ 1012". */
function nameOf(page: string): string {
  const [kind, name = page] = page.split("/");
  return name.replace("-", kind === "compare" ? " ⇄ " : "–");
}

function show(locale: Locale, texts: MissingTexts, pages: readonly string[]): void {
  const { documentElement: html } = document;
  html.lang = locale;
  html.dir = direction(locale);
  document.title = `${texts.title} · Backsoon`;
  const [before = "", after = ""] = fill(texts.text, { path: "\0" })
    .replaceAll("`", "")
    .split("\0");
  const path = make("code", { dir: "ltr" }, decodeURI(location.pathname));
  const link = (page: string, name: string): HTMLElement =>
    make("li", {}, make("a", { class: "pill strong", href: linkTo(base, locale, page) }, name));
  byId("missing", HTMLDivElement).replaceChildren(
    make("h1", {}, texts.title),
    make("p", { class: "lead" }, before, path, after),
    make("p", {}, texts.meant),
    make(
      "ul",
      { class: "pills" },
      ...pages.map((page) => link(page, nameOf(page))),
      link("", texts.home),
    ),
  );
}

const {
  locale = matchLocale(navigator.languages),
  goTo,
  pages,
} = suggest(location.pathname.slice(base.length));
if (goTo !== undefined && !location.pathname.endsWith(`/${goTo}`)) {
  location.replace(linkTo(base, locale, goTo));
} else {
  const all = dataOf(byId("missing", HTMLDivElement), "texts") as Record<Locale, MissingTexts>;
  show(locale, all[locale], pages);
}
