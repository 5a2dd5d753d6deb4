/** Everything that can be found in one language. */
import { allPairs, fill, limits } from "@backsoon/codes";

import type { SiteTexts } from "../texts/shape.ts";
import { explanationsIn, numberOf } from "./explanations.ts";
import { judgedIn } from "./judged.ts";
import { saySeconds } from "./numbers.ts";
import { entryPage, pairPage, systemPage, toolPage, tools } from "./pages.ts";
import { plainText } from "./rich-text.ts";
import type { Document } from "./search-index.ts";
import type { Words } from "./site.ts";
import { allSystems, systemRows } from "./system-rows.ts";

async function codes({ locale }: Words): Promise<readonly Document[]> {
  return [...(await explanationsIn(locale)).values()].map((explanation) => {
    const { entry, name, text } = explanation;
    return {
      page: entryPage(entry),
      kind: "code",
      title: `${numberOf(explanation)} ${name}`,
      text: plainText(text.short),
      terms: plainText(text.symptoms.join("\n")),
      more: plainText([text.meaning, ...text.seen].join("\n")),
    };
  });
}

async function pairs({ locale }: Words): Promise<readonly Document[]> {
  const explained = await explanationsIn(locale);
  const judged = new Map((await judgedIn(locale)).map((pair) => [pairPage(pair.a, pair.b), pair]));
  return allPairs.map(([a, b]) => {
    const page = pairPage(a, b);
    return {
      page,
      kind: "pair",
      title: `${a} ⇄ ${b}`,
      text: [explained.get(a)?.name, explained.get(b)?.name].join(" ⇄ "),
      terms: "",
      more: plainText(judged.get(page)?.confused ?? ""),
    };
  });
}

function systems({ site, texts }: Words): readonly Document[] {
  return allSystems.map((system) => ({
    page: systemPage(system.id),
    kind: "system",
    title: system.name,
    text: plainText(texts.systems[system.id]),
    terms: [...system.aliases, fill(site.system.title, { system: "" })].join(" "),
    more: plainText(
      systemRows(system, texts)
        .map(({ row, codes, meaning }) => `${codes} ${row.reason ?? ""} ${meaning}`)
        .join("\n"),
    ),
  }));
}

function limitRows({ locale, texts }: Words): readonly Document[] {
  return limits.map((limit) => {
    const amount =
      limit.defaultSeconds === null
        ? texts.words.labels.noDefault
        : saySeconds(locale, limit.defaultSeconds);
    return {
      page: `limits/#${limit.id}`,
      kind: "limit",
      title: `${limit.product}: ${amount}`,
      text: plainText(texts.limits[limit.id]),
      terms: `${limit.setting} ${texts.words.limitKind[limit.kind]}`,
      more: "",
    };
  });
}

function toolPages(site: SiteTexts): readonly Document[] {
  return tools.map((tool) => ({
    page: toolPage(tool),
    kind: "page",
    title: site[tool].title,
    text: site[tool].description,
    terms: site.nav[tool],
    more: site[tool].lead,
  }));
}

/** @param docs the library's pages, for the language that they are written in. */
export async function documentsIn(
  words: Words,
  docs: readonly Document[],
): Promise<readonly Document[]> {
  return [
    ...(await codes(words)),
    ...(await pairs(words)),
    ...systems(words),
    ...limitRows(words),
    ...toolPages(words.site),
    ...docs,
  ];
}
