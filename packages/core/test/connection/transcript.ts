import type { Action, Input, Ms, OpenState, Ruling, State } from "@backsoon/core";

import { Rig } from "./rig.ts";

/**
 * Transcripts: what happens to a connection, and what it makes of it, as text.
 *
 * A line at the margin is a comment (`#`), or something that happens:
 *
 *     config maxAttempts=3 heartbeat=off urls=2 refresh=4401 session=on   before `start`
 *     start, start limit 60000, start spread 60000
 *     random 0.25              what the next delays are drawn with
 *     session on               there is a session that can outlive its connection; or `off`
 *     at 120 opened            at that moment; `after 120` counts from the moment before
 *     timer                    the timer fires when it was asked for; `timer late 5000`
 *     after 5 heard            traffic arrives; `sent`: it leaves. No step
 *
 * and the words below, with their arguments. An indented line is the outcome, and is written by
 * `BACKSOON_REWRITE=1 npx vitest run --project unit packages/core`.
 */
export function replay(text: string): string {
  const story = new Story();
  const written = text
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("  "))
    .map((line) => {
      const outcome = line === "" || line.startsWith("#") ? [] : story.take(line);
      return [line].concat(outcome).join("\n");
    });
  return `${written.join("\n")}\n`;
}

const number = (text: string | undefined): number => {
  const value = Number(text);
  if (text === undefined || Number.isNaN(value)) throw new Error(`${text} is no number`);
  return value;
};

const inputs: Readonly<Record<string, (args: readonly string[]) => Input>> = {
  opened: ([canPing]) => ({ kind: "opened", canPing: canPing !== "without-ping" }),
  errored: () => ({ kind: "errored" }),
  "not-tried": () => ({ kind: "not-tried" }),
  closed: ([code, how, ...reason]) => ({
    kind: "closed",
    rawCode: number(code),
    wasClean: how === "clean",
    reason: reason.join(" "),
  }),
  close: ([code, ...reason]) =>
    code === undefined
      ? { kind: "close" }
      : { kind: "close", code: number(code), reason: reason.join(" ") },
  "closed-after-bye": ([code, how, byeCode, ...reason]) => ({
    kind: "closed",
    rawCode: number(code),
    wasClean: how === "clean",
    reason: "",
    bye: { code: number(byeCode), reason: reason.join(" ") },
  }),
  welcomed: () => ({ kind: "welcomed" }),
  fault: ([code, ...reason]) => ({ kind: "fault", code: number(code), reason: reason.join(" ") }),
  move: ([withinMs]) => ({ kind: "move", withinMs: number(withinMs) }),
  "next-opened": () => ({ kind: "next-opened" }),
  "next-welcomed": () => ({ kind: "next-welcomed" }),
  "next-failed": () => ({ kind: "next-failed" }),
  reconnect: () => ({ kind: "reconnect" }),
  plan: ([spreadMs]) => ({ kind: "plan", spreadMs: number(spreadMs) }),
  wake: () => ({ kind: "wake" }),
  online: () => ({ kind: "online" }),
  visible: () => ({ kind: "visible" }),
  offline: () => ({ kind: "offline" }),
  freeze: () => ({ kind: "freeze" }),
  timer: () => ({ kind: "timer" }),
};

class Story {
  #settings = new Map<string, string>();
  #random: number | undefined;
  #begun: Rig | undefined;

  /** What the line leads to. */
  take(line: string): readonly string[] {
    const [word = "", ...args] = line.split(" ");
    switch (word) {
      case "config":
        for (const setting of args) {
          const [name = "", value = ""] = setting.split("=");
          this.#settings.set(name, value);
        }
        return [];
      case "random":
        this.#random = number(args[0]);
        if (this.#begun) this.#begun.random = this.#random;
        return [];
      case "session":
        this.#rig().hasSession = args[0] === "on";
        return [];
      case "start":
        this.#begun = this.#start(args);
        return this.#outcome(this.#begun);
      case "timer": {
        const rig = this.#rig();
        rig.nowMs =
          Math.max(rig.nowMs, rig.deadlineMs) + (args[0] === "late" ? number(args[1]) : 0);
        return this.#happen(rig, "timer", []);
      }
      case "at":
      case "after": {
        const rig = this.#rig();
        const atMs = number(args[0]) + (word === "after" ? rig.nowMs : 0);
        if (atMs < rig.nowMs) throw new Error(`${line}: it is ${rig.nowMs} already`);
        rig.nowMs = atMs;
        return this.#happen(rig, args[1] ?? "", args.slice(2));
      }
      default:
        throw new Error(`${line}: what is ${word}?`);
    }
  }

  #rig(): Rig {
    if (this.#begun === undefined) throw new Error("nothing has started");
    return this.#begun;
  }

  #start(args: readonly string[]): Rig {
    const known = new Map([[args[0], args[1]]]);
    const limit = known.get("limit");
    const spread = known.get("spread");
    const of = (name: string): string | undefined => this.#settings.get(name);
    const refresh = of("refresh");
    const rule = ({ code }: { readonly code: number }): Ruling =>
      code === Number(refresh) ? "refresh" : undefined;
    const rig = new Rig(
      {
        retry: of("retry") !== "off",
        session: of("session") === "on",
        maxAttempts: number(of("maxAttempts") ?? "Infinity"),
        ...(of("heartbeat") === "off" ? { heartbeat: undefined } : {}),
        ...(refresh === undefined ? {} : { rule }),
      },
      {
        limitMs: limit === undefined ? undefined : number(limit),
        spreadMs: spread === undefined ? undefined : number(spread),
      },
    );
    rig.urlCount = number(of("urls") ?? "1");
    rig.random = this.#random ?? rig.random;
    return rig;
  }

  #happen(rig: Rig, word: string, args: readonly string[]): readonly string[] {
    if (word === "heard" || word === "sent") {
      rig[`${word}Ms`] = rig.nowMs;
      return [`  next: ${next(rig)}`];
    }
    const input = inputs[word];
    if (input === undefined) throw new Error(`what is ${word}?`);
    rig.input(input(args));
    return this.#outcome(rig);
  }

  #outcome(rig: Rig): readonly string[] {
    const done = rig.actions.length === 0 ? ["nothing"] : rig.actions.map(actionLine);
    return [
      ...done.map((line) => `  ${rig.nowMs}: ${line}`),
      `  state: ${stateLine(rig.state)}`,
      `  history: ${historyLine(rig)}`,
      `  next: ${next(rig)}`,
    ];
  }
}

const next = ({ deadlineMs }: Rig): string => (deadlineMs === Infinity ? "never" : `${deadlineMs}`);
const quoted = (reason: string): string => (reason === "" ? "" : ` ${JSON.stringify(reason)}`);

function actionLine(action: Action): string {
  switch (action.kind) {
    case "connect": {
      const { urlTurn, refresh } = action;
      return `connect, URL ${urlTurn}${refresh ? ", with fresh credentials" : ""}`;
    }
    case "hang-up":
      return `hang up${action.code === undefined ? "" : ` ${action.code}`}${quoted(action.reason ?? "")}`;
    case "close": {
      const { code, reason, wasClean, cause, willReconnect, verdict } = action;
      const how = `${wasClean ? "clean" : "unclean"}, ${cause}`;
      const then = willReconnect ? "will reconnect" : "for good";
      return `close ${code}${quoted(reason)} ${how}, ${then} (${verdict.because.source})`;
    }
    case "reconnecting": {
      const { code, cause, delayMs, verdict } = action;
      const { fromMs, toMs } = verdict.window;
      const window = fromMs === toMs ? `${fromMs}` : `${fromMs}-${toMs}`;
      const why = `${code} ${cause}, ${verdict.decision} by ${verdict.because.source}`;
      return `reconnecting in ${delayMs} of ${window} (${why})`;
    }
    case "idlelimit":
      return `idle limit ${action.limitMs}, pings every ${action.intervalMs ?? "never"}`;
    case "greet":
      return `greet on the ${action.link} connection`;
    case "dismiss":
      return `dismiss ${action.code}${quoted(action.reason)}`;
    case "connect-next":
      return `connect the next, URL ${action.urlTurn}`;
    case "abandon-next":
      return "abandon the next";
    case "switch":
      return "switch to the next";
    case "park":
    case "ping":
    case "abandon":
    case "open":
    case "error":
      return action.kind;
  }
}

function stateLine(state: State): string {
  switch (state.kind) {
    case "open": {
      const { openedMs, heartbeat, pulse, isFrozen } = state;
      const beat =
        pulse === undefined
          ? "without heartbeat"
          : heartbeat.kind === "listening"
            ? "listening"
            : `${heartbeat.kind} since ${heartbeat.pingedMs}`;
      return `open since ${openedMs}, ${beat}${isFrozen ? ", frozen" : ""}${moveWords(state.move)}`;
    }
    case "closing":
      return `closing by ${state.by}, ${state.from === undefined ? "never opened" : "was open"}`;
    case "connecting":
    case "greeting":
    case "waiting":
    case "closed":
      return state.kind;
  }
}

function moveWords(move: OpenState["move"]): string {
  switch (move.kind) {
    case "none":
      return "";
    case "planned":
      return `, moves at ${move.atMs}, by ${move.untilMs}`;
    case "trying": {
      const { isGreeting, deadlineMs, untilMs } = move;
      return `, the next ${isGreeting ? "greeting" : "connecting"} until ${deadlineMs}, by ${untilMs}`;
    }
  }
}

const says = (name: string, value: Ms | undefined): readonly string[] =>
  value === undefined || value === 0 ? [] : [`${name} ${value}`];

/** Only what differs from the beginning. */
function historyLine({ connection: { history } }: Rig): string {
  const { failures, refreshed, spreadMs, urlTurn, urlsTried, idleLimits } = history;
  const { lastSilenceMs, limitMs } = idleLimits;
  const words = [
    ...says("failures", failures),
    ...(refreshed ? ["refreshed"] : []),
    ...says("spread", spreadMs),
    ...says("URL", urlTurn),
    ...says("URLs tried", urlsTried),
    ...says("last silence", lastSilenceMs),
    ...says("idle limit", limitMs),
  ];
  return words.length === 0 ? "clean" : words.join(", ");
}
