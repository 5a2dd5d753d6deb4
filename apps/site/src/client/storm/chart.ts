/** The chart: the axes, the limit, and a curve for each policy, in the pixels that there are. */
import { fill } from "@backsoon/codes";

import { markAt, markClass, markerPath } from "../../storm/mark.ts";
import {
  backAt,
  curvePath,
  knownUntilMs,
  MARGIN,
  markerMoments,
  SHARES,
  ticks,
  xAt,
  yAt,
  type Plot,
} from "../../storm/plot.ts";
import type { Report } from "../../storm/report.ts";
import { axisUnitMs, sayDuration, sayMoment, sayQuantile } from "../../storm/say.ts";
import { spanMs } from "../../storm/span.ts";
import { policyIds } from "./fields.ts";
import { svg } from "./svg.ts";
import { locale, texts } from "./texts.ts";

/** What the chart shows. */
export interface Picture {
  readonly clients: number;
  readonly limitMs: number;
  readonly reports: readonly Report[];
}

/** Room that the label of a moment needs. */
const TICK_WIDTH = 48;

function axes(plot: Plot): readonly SVGElement[] {
  const unitMs = axisUnitMs(plot.spanMs);
  const right = plot.width - MARGIN.right;
  const bottom = plot.height - MARGIN.bottom;
  const most = Math.max(3, Math.floor((right - MARGIN.left) / TICK_WIDTH));
  const shares = SHARES.flatMap((share) => {
    const y = yAt(plot, share);
    return [
      svg("path", { class: "grid", d: `M${MARGIN.left} ${y}H${right}` }),
      svg(
        "text",
        { class: "share", x: MARGIN.left - 8, y, dy: "0.35em" },
        sayQuantile(locale, share),
      ),
    ];
  });
  const moments = ticks(plot.spanMs, unitMs, most).flatMap((atMs) => {
    const x = xAt(plot, atMs);
    return [
      svg("path", { class: "grid", d: `M${x} ${MARGIN.top}V${bottom}` }),
      svg("text", { class: "moment", x, y: bottom + 20 }, sayMoment(locale, atMs, unitMs)),
    ];
  });
  return [...shares, ...moments];
}

/** From the service's return, C per second: no fleet can be above this line. */
function limitLine(plot: Plot, limitMs: number): readonly SVGElement[] {
  const x = xAt(plot, limitMs);
  const top = yAt(plot, 1);
  return [
    svg("path", { class: "limit", d: `M${xAt(plot, 0)} ${yAt(plot, 0)}L${x} ${top}` }),
    svg(
      "text",
      { class: "moment", x, y: top - 10 },
      fill(texts.limit, { time: sayDuration(locale, limitMs) }),
    ),
  ];
}

function curve(report: Report, plot: Plot): SVGElement | undefined {
  if (report.kind === "waiting" || report.curve.length === 0) return undefined;
  const index = policyIds.indexOf(report.policy);
  const mark = markAt(index);
  const untilMs = knownUntilMs(report, plot.spanMs);
  const moments = markerMoments(index, policyIds.length, plot.spanMs);
  const markers = moments
    .filter((atMs) => atMs <= untilMs)
    .map((atMs) => {
      const y = yAt(plot, backAt(report.curve, atMs) / plot.clients);
      return markerPath(mark, xAt(plot, atMs), y);
    });
  return svg(
    "g",
    { "data-curve": report.policy },
    svg("path", { class: markClass(mark), d: curvePath(report.curve, untilMs, plot) }),
    svg("path", { class: `marker color-${mark.color}`, d: markers.join("") }),
  );
}

/** What stays as it is while the curves grow. */
function frame(plot: Plot, limitMs: number): SVGElement {
  return svg("g", {}, ...axes(plot), ...limitLine(plot, limitMs));
}

export class Chart {
  readonly #element: SVGSVGElement;
  readonly #curves = svg("g", {});
  /** What the frame was made for. */
  #framed = "";
  #picture: Picture | undefined;
  #isDue = false;

  constructor(element: SVGSVGElement) {
    this.#element = element;
    new ResizeObserver(() => this.#draw()).observe(element);
  }

  /** Draws it when the next frame is. */
  show(picture: Picture): void {
    this.#picture = picture;
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#draw();
    });
  }

  #draw(): void {
    if (this.#picture === undefined) return;
    const { clients, limitMs, reports } = this.#picture;
    const { width, height } = this.#element.getBoundingClientRect();
    const plot: Plot = { width, height, clients, spanMs: spanMs(reports, limitMs) };
    const framed = JSON.stringify({ plot, limitMs });
    if (framed !== this.#framed) this.#element.replaceChildren(frame(plot, limitMs), this.#curves);
    this.#framed = framed;
    const curves = reports.map((report) => curve(report, plot)).filter((one) => one !== undefined);
    // Who comes first in the list lies on top.
    this.#curves.replaceChildren(...curves.toReversed());
  }
}
