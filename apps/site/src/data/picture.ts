/**
 * The picture of how a connection ends and comes back: three lifelines (client, path, server), time
 * going down. Only geometry is decided here; words stand in the list beside the picture, so that the
 * picture holds nothing but codes, seconds and the numbers of the steps.
 */
import type { Side, TimelineStep } from "@backsoon/codes";

/** What a shape stands for; the style sheet gives it a colour. */
export type Tone = "line" | "frame" | "message" | "break" | "wait" | "back" | "end";

export type Shape =
  | {
      readonly kind: "line";
      readonly tone: Tone;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly dashed?: boolean;
      readonly arrow?: boolean;
    }
  | {
      readonly kind: "box";
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly soft?: boolean;
    }
  | { readonly kind: "cross"; readonly tone: Tone; readonly x: number; readonly y: number }
  | { readonly kind: "dot"; readonly tone: Tone; readonly x: number; readonly y: number }
  | {
      readonly kind: "text";
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly text: string;
    }
  /** The number of a step, at the picture's edge. */
  | { readonly kind: "number"; readonly x: number; readonly y: number; readonly value: number };

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the lifelines stand: client, path, server. */
  readonly columns: readonly [client: number, path: number, server: number];
  readonly shapes: readonly Shape[];
}

export interface PictureOptions {
  /** For languages written from right to left: the client stands on the right. */
  readonly mirrored?: boolean;
  /** The seconds of a wait, in words. */
  readonly sayWindow: (fromMs: number, toMs: number) => string;
}

const WIDTH = 320;
const TOP = 40;
const NUMBER_X = 14;
const CLIENT_X = 64;
const PATH_X = 174;
const SERVER_X = 284;
/** Arrows end a little before the lifeline. */
const GAP = 5;

const HEIGHT: Readonly<Record<TimelineStep["kind"], number>> = {
  messages: 40,
  close: 46,
  answer: 46,
  cut: 54,
  unanswered: 46,
  "tls-failure": 50,
  refused: 46,
  told: 42,
  wait: 0,
  refresh: 42,
  return: 52,
  stay: 36,
};

/** Longer waits are taller, but a minute is not twelve times five seconds. */
function waitHeight(toMs: number): number {
  return Math.round(34 + 16 * Math.log2(1 + toMs / 1000));
}

const heightOf = (step: TimelineStep): number =>
  step.kind === "wait" ? waitHeight(step.toMs) : HEIGHT[step.kind];

const columnOf = (side: Side): number => (side === "client" ? CLIENT_X : SERVER_X);

function arrow(from: number, to: number, y: number, tone: Tone, dashed = false): Shape {
  const way = Math.sign(to - from) * GAP;
  return { kind: "line", tone, x1: from + way, y1: y, x2: to - way, y2: y, arrow: true, dashed };
}

const label = (x: number, y: number, text: string, tone: Tone): Shape => ({
  kind: "text",
  tone,
  x,
  y,
  text,
});

/** A Close frame on its way: a small packet on the arrow. */
function frame(from: Side, y: number, code: number | undefined, dashed: boolean): Shape[] {
  const to = from === "client" ? "server" : "client";
  const width = code === undefined ? 52 : 88;
  return [
    arrow(columnOf(from), columnOf(to), y, "frame", dashed),
    { kind: "box", tone: "frame", x: PATH_X - width / 2, y: y - 11, width, height: 22 },
    label(PATH_X, y + 4, code === undefined ? "Close" : `Close ${code}`, "frame"),
  ];
}

/** A flag at a lifeline: what the application there is told. */
function flag(side: Side, y: number, text: string, tone: Tone): Shape[] {
  const x = columnOf(side);
  return [
    { kind: "box", tone, x: x - 24, y: y - 12, width: 48, height: 24 },
    label(x, y + 4, text, tone),
  ];
}

function draw(
  step: TimelineStep,
  y: number,
  height: number,
  say: PictureOptions["sayWindow"],
): Shape[] {
  switch (step.kind) {
    case "messages":
      return [
        arrow(CLIENT_X, SERVER_X, y - 6, "message"),
        arrow(SERVER_X, CLIENT_X, y + 6, "message"),
      ];
    case "close":
      return frame(step.from, y, step.code, false);
    case "answer":
      return frame(step.from, y, step.code, true);
    case "cut":
      return [
        {
          kind: "line",
          tone: "break",
          x1: CLIENT_X + GAP,
          y1: y,
          x2: PATH_X - 16,
          y2: y,
          dashed: true,
        },
        {
          kind: "line",
          tone: "break",
          x1: PATH_X + 16,
          y1: y,
          x2: SERVER_X - GAP,
          y2: y,
          dashed: true,
        },
        { kind: "cross", tone: "break", x: PATH_X, y },
      ];
    case "unanswered":
      return [
        arrow(CLIENT_X, PATH_X - 8, y, "message"),
        { kind: "cross", tone: "break", x: PATH_X, y },
        label((CLIENT_X + PATH_X) / 2 - 4, y - 7, "ping", "message"),
      ];
    case "tls-failure":
      return [
        arrow(CLIENT_X, PATH_X - 8, y, "message"),
        { kind: "cross", tone: "break", x: PATH_X, y },
        label((CLIENT_X + PATH_X) / 2 - 4, y - 7, "TLS", "message"),
      ];
    case "refused":
      return [
        ...frame(step.by, y, step.code, true),
        { kind: "cross", tone: "break", x: columnOf(step.by), y },
      ];
    case "told":
      return (step.at === "both" ? (["client", "server"] as const) : [step.at]).flatMap((side) =>
        flag(side, y, String(step.code), "end"),
      );
    case "refresh":
      return flag("client", y, "token", "wait");
    case "wait": {
      const from = (height - 12) * (step.fromMs / step.toMs);
      const top = y - height / 2 + 6;
      return [
        { kind: "box", tone: "wait", x: CLIENT_X - 7, y: top, width: 14, height: from, soft: true },
        {
          kind: "box",
          tone: "wait",
          x: CLIENT_X - 7,
          y: top + from,
          width: 14,
          height: height - 12 - from,
        },
        label((CLIENT_X + SERVER_X) / 2, y + 4, say(step.fromMs, step.toMs), "wait"),
      ];
    }
    case "return":
      return [
        { kind: "dot", tone: "back", x: CLIENT_X, y },
        arrow(CLIENT_X, SERVER_X, y, "back"),
        { kind: "dot", tone: "back", x: SERVER_X, y },
      ];
    case "stay":
      return [{ kind: "box", tone: "end", x: CLIENT_X - 12, y: y - 6, width: 24, height: 12 }];
  }
}

/** What stands between two steps: an open connection is a solid lifeline, none is a dashed one. */
function lifelines(y1: number, y2: number, isOpen: boolean): Shape[] {
  return [CLIENT_X, PATH_X, SERVER_X].map((x) => ({
    kind: "line",
    tone: "line",
    x1: x,
    y1,
    x2: x,
    y2,
    dashed: !isOpen,
  }));
}

const ENDS: ReadonlySet<TimelineStep["kind"]> = new Set(["cut", "told", "tls-failure"]);

function mirror(shape: Shape): Shape {
  switch (shape.kind) {
    case "line":
      return { ...shape, x1: WIDTH - shape.x1, x2: WIDTH - shape.x2 };
    case "box":
      return { ...shape, x: WIDTH - shape.x - shape.width };
    case "cross":
    case "dot":
    case "text":
    case "number":
      return { ...shape, x: WIDTH - shape.x };
  }
}

/** Draws the steps; the numbers at the edge are their places in the list. */
export function drawTimeline(steps: readonly TimelineStep[], options: PictureOptions): Picture {
  const lines: Shape[] = [];
  const shapes: Shape[] = [];
  let y = TOP;
  let isOpen = steps[0]?.kind === "messages" || steps[0]?.kind === "close";
  steps.forEach((step, index) => {
    const height = heightOf(step);
    const middle = y + height / 2;
    const opens = step.kind === "return";
    const wasOpen = isOpen;
    if (ENDS.has(step.kind)) isOpen = false;
    if (opens) isOpen = true;
    lines.push(...lifelines(y, middle, wasOpen), ...lifelines(middle, y + height, isOpen));
    shapes.push(...draw(step, middle, height, options.sayWindow));
    shapes.push({ kind: "number", x: NUMBER_X, y: middle, value: index + 1 });
    y += height;
  });
  const all = [...lines, ...shapes];
  const columns = [CLIENT_X, PATH_X, SERVER_X] as const;
  return {
    width: WIDTH,
    height: y + 10,
    columns: options.mirrored ? [WIDTH - CLIENT_X, WIDTH - PATH_X, WIDTH - SERVER_X] : columns,
    shapes: options.mirrored ? all.map(mirror) : all,
  };
}
