/** The simulator in a worker: one race at a time, in slices between which it hears the page. */
import type { News, Order } from "../storm/messages.ts";
import { Race } from "../storm/race.ts";

declare const self: DedicatedWorkerGlobalScope;

/** An order is heard within this time. */
const SLICE_MS = 25;
/** The eye needs no more. */
const REPORT_EVERY_MS = 80;
/** Most of the time is for the race: a report of a large fleet sorts a number for each client. */
const REPORT_SHARE = 1 / 8;

interface Running {
  readonly run: number;
  readonly race: Race;
  readonly nextReportMs: number;
}

let running: Running | undefined;
let timer = 0;

function goOn(): void {
  clearTimeout(timer);
  timer = setTimeout(slice);
}

function report({ run, race }: Running, isLast: boolean): void {
  const beganMs = performance.now();
  const news: News = { run, isLast, reports: race.reports() };
  self.postMessage(news);
  const endedMs = performance.now();
  const pauseMs = Math.max(REPORT_EVERY_MS, (endedMs - beganMs) / REPORT_SHARE);
  running = isLast ? undefined : { run, race, nextReportMs: endedMs + pauseMs };
}

function slice(): void {
  if (running === undefined) return;
  const { race, nextReportMs } = running;
  const untilMs = performance.now() + SLICE_MS;
  let goesOn = true;
  while (goesOn && performance.now() < untilMs) goesOn = race.advance();
  if (!goesOn) return report(running, true);
  if (performance.now() >= nextReportMs) report(running, false);
  goOn();
}

function start({ run, question }: Extract<Order, { kind: "start" }>): void {
  running = { run, race: new Race(question), nextReportMs: 0 };
  goOn();
}

function stop(): void {
  if (running === undefined) return;
  running.race.stop();
  report(running, true);
}

self.addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.kind === "start") start(data);
  else stop();
});
