/** The search index of a language, read when somebody begins to search. */
import type { Locale } from "@backsoon/codes";
import type { APIRoute } from "astro";
import { getCollection } from "astro:content";

import { documentsIn } from "../../data/search-documents.ts";
import { buildIndex, type Document } from "../../data/search-index.ts";
import { everyLanguage, wordsOf } from "../../data/site.ts";

export const getStaticPaths = everyLanguage;

/** The library's pages are found in the language that they are written in. */
async function docs(locale: Locale): Promise<readonly Document[]> {
  if (locale !== "en") return [];
  return (await getCollection("docs")).map(({ id, data, body = "" }) => ({
    page: `/${id}/`,
    kind: "docs",
    title: data.title,
    text: data.description ?? "",
    terms: (body.match(/^##+ .*$/gm) ?? []).join("\n"),
    more: "",
  }));
}

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => {
  const words = await wordsOf(props.locale);
  const index = buildIndex(props.locale, await documentsIn(words, await docs(props.locale)));
  return new Response(JSON.stringify(index), { headers: { "Content-Type": "application/json" } });
};
