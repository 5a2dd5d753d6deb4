/**
 * The return of the fleets as an SVG: it follows the reader's light or dark, names itself to those
 * who do not see it, and holds nothing that changes from run to run.
 */
import { limitMs, type Scenario } from "@backsoon/storm";
import { scaleLinear } from "d3-scale";

import { backAt, chartSpanMs, knownUntilMs } from "./chart-span.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { Outcome } from "./outcome.ts";
import { count, duration, percent } from "./say.ts";
import { endingSentence, fleetSentence } from "./sentences.ts";

const WIDTH = 1_000;
const PLOT = { left: 70, right: 640, top: 60, bottom: 420 } as const;
const LEGEND = { left: 665, top: 64, lineHeight: 22 } as const;
/** The legend may need more room than the plot. */
const LEAST_HEIGHT = 480;
/** Of a curve; more would not be seen. */
const MOST_POINTS = 400;

/** Each at 3:1 or more against its background (WCAG 2.2, 1.4.11), light and dark. */
const LIGHT = ["#0b62a8", "#b8480c", "#0b7a54", "#a02f7f", "#7a6300", "#5b45c2", "#a3213d", "#555"];
const DARK = ["#63b3f5", "#f79a5c", "#3fce9b", "#ef8fd0", "#dcc04a", "#ac9dff", "#ff8aa0", "#bbb"];
/** Together with eight colours: sixteen lines that differ; colour alone never tells. */
const DASHES = ["", "7 4"];

const colors = (palette: readonly string[]): string =>
  palette.map((color, index) => `.c${index} { stroke: ${color}; }`).join(" ");

const STYLE = `
    svg { font: 13px system-ui, sans-serif; background: #fff; }
    text { fill: #1b1b1b; }
    .title { font-size: 17px; font-weight: 600; }
    .faint { fill: #555; }
    .grid { stroke: #ddd; }
    .limit { stroke: #1b1b1b; stroke-dasharray: 2 4; }
    .curve { fill: none; stroke-width: 2; }
    ${colors(LIGHT)}
    @media (prefers-color-scheme: dark) {
      svg { background: #16181c; }
      text { fill: #f2f2f2; }
      .faint { fill: #b5b5b5; }
      .grid { stroke: #3a3d44; }
      .limit { stroke: #f2f2f2; }
      ${colors(DARK)}
    }
  `;

type Scale = (value: number) => number;

/** A tenth of a pixel is more than anybody sees. */
const px = (value: number): string => `${Number(value.toFixed(1))}`;

function lineMark(index: number): string {
  const dash = DASHES[Math.floor(index / LIGHT.length) % DASHES.length];
  const dashes = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return `class="curve c${index % LIGHT.length}"${dashes}`;
}

/** A point for each second that was counted, or for each so many of them. */
function timesUntil(spanMs: number): readonly number[] {
  const strideMs = Math.ceil(spanMs / 1_000 / MOST_POINTS) * 1_000;
  const whole = Array.from({ length: Math.ceil(spanMs / strideMs) }, (_, at) => at * strideMs);
  return [...whole, spanMs];
}

function curve(outcome: Outcome, index: number, spanMs: number, x: Scale, y: Scale): string {
  const points = timesUntil(knownUntilMs(outcome, spanMs)).map((atMs) => {
    return `${px(x(atMs))},${px(y(backAt(outcome, atMs)))}`;
  });
  return `<polyline ${lineMark(index)} points="${points.join(" ")}" />`;
}

function legendLine(
  { contender, ending, result }: Outcome,
  index: number,
  clients: number,
): string {
  const y = LEGEND.top + index * LEGEND.lineHeight;
  const at = duration(result.endedMs);
  const end = ending === "recovered" ? at : `${percent(result.back, clients)} at ${at}`;
  return (
    `<path ${lineMark(index)} d="M${LEGEND.left} ${y}h28" />` +
    `<text x="${LEGEND.left + 36}" y="${y + 4}">${escapeMarkup(contender.id)} ` +
    `<tspan class="faint">${escapeMarkup(end)}</tspan></text>`
  );
}

/** Seconds, or minutes where seconds would be large numbers. */
function timeUnit(spanMs: number): { readonly name: string; readonly ms: number } {
  return spanMs > 900_000 ? { name: "minutes", ms: 60_000 } : { name: "seconds", ms: 1_000 };
}

function axes(clients: number, spanMs: number, x: Scale, y: Scale): readonly string[] {
  const unit = timeUnit(spanMs);
  const times = scaleLinear([0, spanMs / unit.ms], [0, 1]).ticks(8);
  const shares = [0, 25, 50, 75, 100];
  return [
    ...shares.map((share) => {
      const at = px(y((share / 100) * clients));
      return (
        `<path class="grid" d="M${PLOT.left} ${at}H${PLOT.right}" />` +
        `<text x="${PLOT.left - 8}" y="${at}" dy="4" text-anchor="end">${share} %</text>`
      );
    }),
    ...times.map((time) => {
      const at = px(x(time * unit.ms));
      return (
        `<path class="grid" d="M${at} ${PLOT.top}V${PLOT.bottom}" />` +
        `<text x="${at}" y="${PLOT.bottom + 20}" text-anchor="middle">${time}</text>`
      );
    }),
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 42}" text-anchor="middle">` +
      `${unit.name} since the end began</text>`,
    `<text x="${PLOT.left}" y="${PLOT.top - 12}">clients back, of ${count(clients)}</text>`,
  ];
}

/** From the service's return, C per second: no fleet can be above this line. */
function limitLine(scenario: Scenario, x: Scale, y: Scale): string {
  const fromMs = scenario.rolling ? 0 : scenario.downMs;
  const toMs = fromMs + limitMs(scenario);
  return `<path class="limit" d="M${px(x(fromMs))} ${px(y(0))}L${px(x(toMs))} ${px(y(scenario.clients))}" />`;
}

function legend(outcomes: readonly Outcome[], { clients }: Scenario): readonly string[] {
  const y = LEGEND.top + outcomes.length * LEGEND.lineHeight;
  return [
    ...outcomes.map((outcome, index) => legendLine(outcome, index, clients)),
    `<path class="limit" d="M${LEGEND.left} ${y}h28" />` +
      `<text x="${LEGEND.left + 36}" y="${y + 4}">the limit, N/C</text>`,
  ];
}

export function stormSvg(outcomes: readonly Outcome[], scenario: Scenario): string {
  const { clients } = scenario;
  const spanMs = chartSpanMs(outcomes, scenario);
  const x = scaleLinear([0, spanMs], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, clients], [PLOT.bottom, PLOT.top]);
  const legendHeight = LEGEND.top + (outcomes.length + 2) * LEGEND.lineHeight;
  const height = Math.max(LEAST_HEIGHT, legendHeight);
  const endings = outcomes.map(
    (outcome) => `${outcome.contender.id}: ${endingSentence(outcome, scenario)}`,
  );
  const title = `How ${count(clients)} clients come back`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="storm-title storm-desc">`,
    `<title id="storm-title">${escapeMarkup(title)}</title>`,
    `<desc id="storm-desc">${escapeMarkup([fleetSentence(scenario), ...endings].join(" "))}</desc>`,
    `<style>${STYLE}</style>`,
    `<text class="title" x="${PLOT.left}" y="26">${escapeMarkup(title)}</text>`,
    ...axes(clients, spanMs, x, y),
    limitLine(scenario, x, y),
    // Who comes first in the list lies on top.
    ...outcomes.map((outcome, index) => curve(outcome, index, spanMs, x, y)).toReversed(),
    ...legend(outcomes, scenario),
    "</svg>",
    "",
  ].join("\n");
}
