/** A storm as one file that a browser shows without asking anybody for anything. */
import type { Contender, Scenario } from "@backsoon/storm";

import { escapeMarkup } from "./escape-markup.ts";
import type { Outcome } from "./outcome.ts";
import { count } from "./say.ts";
import { endingSentence, fleetSentence, limitSentence } from "./sentences.ts";
import { CAPTION, headerOf, rowOf } from "./storm-table.ts";
import { stormSvg } from "./svg.ts";

const STYLE = `
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem;
      background: #fff; color: #1b1b1b; }
    svg { max-width: 100%; height: auto; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: start; padding-block-end: .5rem; }
    th, td { padding: .3rem .8rem .3rem 0; text-align: end; border-block-end: 1px solid #8888; }
    th:first-child { text-align: start; }
    @media (prefers-color-scheme: dark) { body { background: #16181c; color: #f2f2f2; } }
  `;

/** No request leaves this page: whoever opens it is told so by the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

type CellTag = "td" | 'th scope="col"' | 'th scope="row"';

function cells(tag: CellTag, texts: readonly string[]): string {
  const end = tag.slice(0, 2);
  return texts.map((text) => `<${tag}>${escapeMarkup(text)}</${end}>`).join("");
}

function tableHtml(outcomes: readonly Outcome[]): readonly string[] {
  return [
    '<div class="wide" tabindex="0" role="region" aria-label="Figures">',
    "<table>",
    `<caption>${escapeMarkup(CAPTION)}.</caption>`,
    `<thead><tr>${cells('th scope="col"', headerOf(outcomes))}</tr></thead>`,
    "<tbody>",
    ...outcomes.map((outcome) => {
      const [id = "", ...figures] = rowOf(outcome);
      return `<tr>${cells('th scope="row"', [id])}${cells("td", figures)}</tr>`;
    }),
    "</tbody>",
    "</table>",
    "</div>",
  ];
}

function list(items: readonly string[]): readonly string[] {
  return ["<ul>", ...items.map((item) => `<li>${escapeMarkup(item)}</li>`), "</ul>"];
}

export function stormHtml(
  outcomes: readonly Outcome[],
  contenders: readonly Contender[],
  scenario: Scenario,
  limitMs: number,
): string {
  const title = `How ${count(scenario.clients)} clients come back`;
  const left = contenders.slice(outcomes.length).map(({ id }) => id);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p>Seed ${scenario.seed}. ${escapeMarkup(fleetSentence(scenario))}</p>`,
    `<p>${escapeMarkup(limitSentence(scenario, limitMs))}</p>`,
    stormSvg(outcomes, scenario).trimEnd(),
    "<h2>Figures</h2>",
    ...tableHtml(outcomes),
    "<h2>How it ended</h2>",
    ...list([
      ...outcomes.map((outcome) => `${outcome.contender.id}: ${endingSentence(outcome, scenario)}`),
      ...left.map((id) => `${id}: not run, because it was interrupted before.`),
    ]),
    "<h2>Where the policies come from</h2>",
    ...list(outcomes.map(({ contender: { id, name, source } }) => `${id}: ${name} (${source})`)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
