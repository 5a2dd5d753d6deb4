import uPlot from "uplot";

import type { Picture } from "./picture.ts";

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page has no ${id}`);
}

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** One square for each client, coloured by where it stands. */
function drawDots(canvas: HTMLCanvasElement, standings: Picture["standings"]): void {
  const scale = devicePixelRatio;
  const width = canvas.clientWidth;
  const size = Math.max(4, Math.min(16, Math.floor(Math.sqrt((width * 180) / standings.length))));
  const perRow = Math.max(1, Math.floor(width / size));
  const height = Math.ceil(standings.length / perRow) * size;
  canvas.style.height = `${height}px`;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(scale, scale);
  standings.forEach((standing, index) => {
    context.fillStyle = colour(`--${standing}`);
    const x = (index % perRow) * size;
    const y = Math.floor(index / perRow) * size;
    context.beginPath();
    context.roundRect(x + 1, y + 1, size - 2, size - 2, size / 4);
    context.fill();
  });
}

/** A second's count holds for that second; a sloping line would invent values between two. */
function steps(): Pick<uPlot.Series, "paths"> {
  const paths = uPlot.paths.stepped?.({ align: 1 });
  return paths ? { paths } : {};
}

function newChart(into: HTMLElement): uPlot {
  const stepped = steps();
  const line = (label: string, name: string, dash?: number[]): uPlot.Series => ({
    label,
    stroke: colour(name),
    width: 2,
    ...(dash ? { dash } : { fill: `${colour(name)}22`, ...stepped }),
    points: { show: false },
  });
  const axis = { stroke: colour("--text"), grid: { stroke: colour("--line"), width: 1 } };
  const chart = new uPlot(
    {
      width: into.clientWidth,
      height: 220,
      scales: { x: { time: false }, y: { range: (_, __, max) => [0, Math.max(10, max * 1.1)] } },
      axes: [{ ...axis, values: (_, ticks) => ticks.map((tick) => `${tick} s`) }, axis],
      series: [
        { label: "second" },
        line("attempts/s", "--waiting"),
        line("connections/s", "--open"),
        line("capacity", "--connecting", [6, 4]),
      ],
    },
    [[], [], [], []],
    into,
  );
  addEventListener("resize", () => chart.setSize({ width: into.clientWidth, height: 220 }));
  return chart;
}

function drawChart(chart: uPlot, { seconds, firstSecond, capacity }: Picture): void {
  chart.setData([
    seconds.map((_, index) => firstSecond + index),
    seconds.map(({ attempts }) => attempts),
    seconds.map(({ connections }) => connections),
    seconds.map(() => capacity),
  ]);
}

function fillRows(body: HTMLElement, rows: readonly (readonly (string | number)[])[]): void {
  body.replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement("tr");
      for (const cell of cells) row.insertCell().textContent = String(cell);
      return row;
    }),
  );
}

function drawButtons(into: HTMLElement, { scenarios, playing }: Picture): void {
  if (into.childElementCount === 0) {
    for (const { name, label } of scenarios) {
      const button = document.createElement("button");
      button.textContent = label;
      button.dataset["name"] = name;
      button.addEventListener("click", () => void fetch(`/play/${name}`, { method: "POST" }));
      into.append(button);
    }
  }
  for (const button of into.querySelectorAll("button")) {
    button.disabled = playing !== null;
    button.classList.toggle("playing", button.dataset["name"] === playing);
  }
}

/** Every question that was answered is two messages, one each way. */
function messagesText({ messages }: Picture): string {
  const { answered, lost, duplicated, reordered, undelivered } = messages;
  const delivered = (2 * answered).toLocaleString("en");
  const wrong = `${lost} lost, ${duplicated} twice, ${reordered} out of order`;
  return `${delivered} messages delivered, both ways: ${wrong}; ${undelivered} handed back.`;
}

const chart = newChart(byId("chart", HTMLDivElement));

function draw(picture: Picture): void {
  const { standings, codes, verdicts, connectionRows, sessionRows, playing, learnt, scene } =
    picture;
  const open = standings.filter((standing) => standing === "open").length;
  const now = playing === null ? "nothing is happening to them" : `now: ${playing}`;
  const limit = learnt > 0 ? `; ${learnt} learnt the path's idle limit` : "";
  byId("summary", HTMLParagraphElement).textContent =
    `${open} of ${standings.length} clients connected to ${scene}; ${now}${limit}.`;
  byId("messages", HTMLParagraphElement).textContent = messagesText(picture);
  drawButtons(byId("buttons", HTMLDivElement), picture);
  drawDots(byId("dots", HTMLCanvasElement), standings);
  drawChart(chart, picture);
  fillRows(
    byId("codes", HTMLTableSectionElement),
    codes.toSorted(([a], [b]) => a - b),
  );
  fillRows(
    byId("verdicts", HTMLTableSectionElement),
    verdicts.toSorted(([, one], [, other]) => other - one),
  );
  fillRows(byId("played", HTMLTableSectionElement), connectionRows.toReversed());
  fillRows(byId("kept", HTMLTableSectionElement), sessionRows.toReversed());
}

new EventSource("/pictures").addEventListener("message", ({ data }: MessageEvent<string>) =>
  draw(JSON.parse(data) as Picture),
);
