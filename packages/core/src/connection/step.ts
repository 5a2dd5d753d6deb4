import { closeFacts, silentClose } from "../close-facts.ts";
import { beat, heartbeatDeadline, isAnswered, LISTENING, probe } from "../heartbeat.ts";
import { NO_IDLE_LIMIT, safePulse } from "../idle-limit.ts";
import { MAX_RETRY_AFTER_MS } from "../retry-after.ts";
import { LATE_MS, NEVER, type Ms } from "../time.ts";
import type { RetryVerdict } from "../verdict.ts";
import type { Connection, ConnectionConfig, History, Input, Moment, State, Step } from "./state.ts";
import { abandon, connect, end, forgive, openState, type Turn } from "./turn.ts";

/** After `online` and its like, the attempt comes within this: an office shares one cable. */
const HASTE_MS: Ms = 1_000;

/** How long a runtime that reported an error may take to report the close as well. */
const CLOSE_AFTER_ERROR_MS: Ms = 250;

const NO_HISTORY: History = {
  failures: 0,
  attempts: 0,
  mustRefresh: false,
  refreshed: false,
  spreadMs: undefined,
  urlTurn: 0,
  urlsTried: 0,
  idleLimits: NO_IDLE_LIMIT,
};

const ON_REQUEST: RetryVerdict = {
  decision: "retry",
  window: { fromMs: 0, toMs: 0 },
  because: { source: "option", sentence: "reconnect() was called: retry in 0 s" },
};

function onOpened(turn: Turn, canPing: boolean): void {
  if (turn.state.kind !== "connecting") return;
  const { heartbeat } = turn.config;
  const openedMs = turn.nowMs;
  const pulse = canPing && heartbeat ? safePulse(heartbeat, turn.history.idleLimits) : undefined;
  turn.state = {
    kind: "open",
    openedMs,
    heartbeat: LISTENING,
    pulse,
    outlivedMs: 0,
    isFrozen: false,
  };
  turn.actions.push({ kind: "open" });
}

/**
 * An error is the end, but its close event may still bring the code (Firefox: 1015) or may never
 * come (undici in Node 20 and 22 on a failed handshake). So it gets a moment, and no more.
 */
function onErrored(turn: Turn): void {
  const { state } = turn;
  if (state.kind !== "connecting" && state.kind !== "open") return;
  const deadlineMs = turn.nowMs + CLOSE_AFTER_ERROR_MS;
  turn.state = { kind: "closing", by: "failure", from: openState(state), deadlineMs };
}

function onClosed(turn: Turn, raw: Extract<Input, { kind: "closed" }>): void {
  const { state } = turn;
  if (state.kind === "waiting" || state.kind === "closed") return;
  const close = closeFacts(raw, openState(state) !== undefined);
  const isOwn = state.kind === "closing" && state.by === "application";
  end(turn, isOwn ? { ...close, cause: "application" } : close);
}

function onPulse(turn: Turn): void {
  const { state } = turn;
  if (state.kind !== "open" || !state.pulse) return;
  const { nowMs, heardMs, sentMs } = turn;
  const result = beat(state.heartbeat, state.pulse, nowMs, heardMs);
  if (result.kind === "dead") return abandon(turn, "no-answer");
  const { heartbeat } = result;
  if (result.kind === "ping") turn.actions.push({ kind: "ping" });
  const silenceMs = nowMs - Math.max(heardMs, sentMs, state.openedMs);
  const outlivedMs = Math.max(state.outlivedMs, silenceMs);
  turn.state = { ...state, heartbeat, outlivedMs };
}

function onTimer(turn: Turn): void {
  const { state, nowMs } = turn;
  const overdueMs = nowMs - deadline(turn, turn.heardMs);
  if (overdueMs < 0) return;
  switch (state.kind) {
    case "connecting":
      if (overdueMs <= LATE_MS || state.isExtended) return abandon(turn, "connect-timeout");
      // The process slept through the deadline; `open` may be waiting behind this timer.
      turn.state = { ...state, deadlineMs: nowMs + LATE_MS, isExtended: true };
      return;
    case "open":
      return onPulse(turn);
    case "waiting":
      return connect(turn);
    case "closing":
      if (state.by === "application") return abandon(turn, state.by);
      return abandon(turn, state.from ? "abnormal" : "never-opened");
    case "closed":
  }
}

function onClose(turn: Turn, { code, reason }: Extract<Input, { kind: "close" }>): void {
  const { state } = turn;
  if (state.kind === "closed" || (state.kind === "closing" && state.by === "application")) return;
  // There is no socket to close while waiting, so nothing to wait for either; and a socket that
  // reported an error has said its last word, so it keeps the moment that it had.
  const hasSocket = state.kind === "connecting" || state.kind === "open";
  const waitingMs = state.kind === "closing" ? state.deadlineMs : turn.nowMs;
  const deadlineMs = hasSocket ? turn.nowMs + turn.config.closeTimeoutMs : waitingMs;
  turn.state = { kind: "closing", by: "application", from: openState(state), deadlineMs };
  if (hasSocket) turn.actions.push({ kind: "hang-up", code, reason });
}

/** Whether a wait may be cut short: nobody asked for it but the backoff of a broken network. */
function isHasty({ verdict, close }: Extract<State, { kind: "waiting" }>): boolean {
  const { source } = verdict.because;
  return (source === "code" || source === "plan") && close.code === 1006;
}

/** Something says that what was true of the network is no more: ask, do not trust. */
function onNews(turn: Turn, kind: Input["kind"]): void {
  const { state, nowMs } = turn;
  if (state.kind === "waiting" && kind !== "offline" && kind !== "freeze" && isHasty(state)) {
    const deadlineMs = Math.min(state.deadlineMs, nowMs + turn.random * HASTE_MS);
    turn.state = { ...state, deadlineMs };
  }
  if (state.kind !== "open") return;
  const isFrozen = kind === "freeze";
  const { pulse } = state;
  let { heartbeat } = state;
  // An answered ping is not out any more, though no timer has looked at it yet.
  if (pulse && !isFrozen && isAnswered(heartbeat, turn.heardMs)) {
    heartbeat = probe(pulse.wakeTimeoutMs, nowMs);
    turn.actions.push({ kind: "ping" });
  }
  turn.state = { ...state, heartbeat, isFrozen };
}

function take(turn: Turn, input: Input): void {
  switch (input.kind) {
    case "opened":
      return onOpened(turn, input.canPing);
    case "errored":
      return onErrored(turn);
    case "not-tried":
      return turn.state.kind === "connecting" ? end(turn, silentClose(input.kind)) : undefined;
    case "closed":
      return onClosed(turn, input);
    case "timer":
      return onTimer(turn);
    case "close":
      return onClose(turn, input);
    case "reconnect":
      forgive(turn);
      return abandon(turn, "application", ON_REQUEST);
    case "plan":
      turn.history = { ...turn.history, spreadMs: Math.min(input.spreadMs, MAX_RETRY_AFTER_MS) };
      return;
    case "wake":
    case "online":
    case "visible":
    case "offline":
    case "freeze":
      return onNews(turn, input.kind);
  }
}

function run(
  connection: Connection,
  moment: Moment,
  config: ConnectionConfig,
  change: (turn: Turn) => void,
): Step {
  const turn: Turn = { ...moment, ...connection, config, actions: [] };
  change(turn);
  const { state, history, actions } = turn;
  // Who gets the same object back knows that nothing has changed.
  const isSame = state === connection.state && history === connection.history;
  return [isSame ? connection : { state, history }, actions];
}

/**
 * A connection's first step: connect.
 * @param spreadMs the fleet's spread N/C, where the application knows it beforehand.
 * @param limitMs the path's idle limit, where it was learnt in an earlier life.
 */
export function start(moment: Moment, config: ConnectionConfig, spreadMs?: Ms, limitMs?: Ms): Step {
  const idleLimits = limitMs === undefined ? NO_IDLE_LIMIT : { ...NO_IDLE_LIMIT, limitMs };
  const history = { ...NO_HISTORY, spreadMs, idleLimits };
  return run({ state: { kind: "closed" }, history }, moment, config, connect);
}

/** When the connection wants a `timer` input; {@link NEVER} while it waits for an event only. */
export function deadline({ state }: Pick<Connection, "state">, heardMs: Ms): Ms {
  if (state.kind === "closed") return NEVER;
  if (state.kind !== "open") return state.deadlineMs;
  const { pulse, heartbeat, isFrozen } = state;
  return pulse && !isFrozen ? heartbeatDeadline(heartbeat, pulse, heardMs) : NEVER;
}

/**
 * Advances a connection: state, what happened and the moment in; new state and actions out.
 *
 * Pure: the same arguments give the same result, and nothing is read from or written to the
 * outside. After every step, ask {@link deadline} when to call again with a `timer` input. A timer
 * that comes early is answered with no actions, a late one never kills a connection.
 */
export function step(
  connection: Connection,
  input: Input,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  return run(connection, moment, config, (turn) => take(turn, input));
}
