/** Backsoon's client: the very state machine that runs in production, fed by a simulated world. */
import {
  deadline,
  NEVER,
  start,
  step,
  type Action,
  type CloseFacts,
  type Connection,
  type ConnectionConfig,
  type Input,
  type Moment,
  type Ms,
} from "@backsoon/core";

import type { ClientEvent, ClientKind, Deed } from "./client.ts";

/** The client's own defaults; its heartbeat has nothing to find in a fleet that is coming back. */
const CONFIG: ConnectionConfig = {
  retry: true,
  presets: [],
  maxAttempts: Infinity,
  connectTimeoutMs: 20_000,
  closeTimeoutMs: 10_000,
  stableAfterMs: 5_000,
  heartbeat: undefined,
  session: false,
};

function moment(nowMs: Ms, random: number): Moment {
  return { nowMs, random, heardMs: nowMs, sentMs: nowMs, urlCount: 1, hasSession: false };
}

function inputOf(event: ClientEvent): Input {
  switch (event.kind) {
    case "opened":
      return { kind: "opened", canPing: false };
    case "ended":
      return {
        kind: "closed",
        rawCode: event.code,
        reason: event.reason,
        wasClean: event.code !== 1006,
      };
    case "refused":
      return { kind: "closed", rawCode: 1006, reason: "", wasClean: false };
    case "timer":
      return { kind: "timer" };
  }
}

function deedOf(actions: readonly Action[]): Deed {
  const connects = actions.some(({ kind }) => kind === "connect");
  const letsGo = actions.some(({ kind }) => kind === "abandon");
  if (letsGo) return connects ? "again" : "let-go";
  return connects ? "connect" : "nothing";
}

const TOLD = { sentence: "" } as const;
const BECAUSE = {
  option: { source: "option", ...TOLD },
  hint: { source: "hint", ...TOLD },
  plan: { source: "plan", ...TOLD },
  code: { source: "code", ...TOLD },
} as const;

/**
 * A client that waits, without the sentences for its application: nobody reads them here, no later
 * step does, and for a million clients they would be half of the memory.
 */
function speechless(connection: Connection): Connection {
  const { state, history } = connection;
  if (state.kind !== "waiting") return connection;
  const { decision, window, because } = state.verdict;
  const { deadlineMs } = state;
  const verdict = { decision, window, because: BECAUSE[because.source] };
  return { state: { kind: "waiting", deadlineMs, verdict, close: silent(state.close) }, history };
}

/** The same facts in an object that all clients share. */
const shared = new Map<string, CloseFacts>();
function silent({ code, rawCode, wasClean, cause }: CloseFacts): CloseFacts {
  const key = `${cause} ${code}`;
  const known = shared.get(key) ?? { code, rawCode, wasClean, cause, reason: "" };
  shared.set(key, known);
  return known;
}

/** Connected, and stable since long ago. */
function settled(spreadMs: Ms | undefined): Connection {
  const [connecting] = start(moment(-1e9, 0), CONFIG, spreadMs);
  const [open] = step(connecting, { kind: "opened", canPing: false }, moment(-1e9, 0), CONFIG);
  return open;
}

/** @param spreadMs the spread N/C that the server announced beforehand, if it did. */
export function backsoonClient(spreadMs: Ms | undefined): ClientKind<Connection> {
  return {
    settled: settled(spreadMs),
    react: (before, event, nowMs, random) => {
      const [state, actions] = step(before, inputOf(event), moment(nowMs, random()), CONFIG);
      return {
        state: speechless(state),
        deed: deedOf(actions),
        deadlineMs: state.state.kind === "open" ? NEVER : deadline(state, nowMs),
      };
    },
  };
}
