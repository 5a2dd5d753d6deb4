import { drawDelay } from "../backoff.ts";
import { silentClose, type Cause, type CloseFacts } from "../close-facts.ts";
import { noteSilence, safePulse } from "../idle-limit.ts";
import type { Ms } from "../time.ts";
import { decide, TRY_AGAIN_LATER, type RetryVerdict, type Verdict } from "../verdict.ts";
import type { Action, ConnectionConfig, History, Moment, Move, OpenState, State } from "./state.ts";

/**
 * One step in the making: a copy of the connection that the step may change, and the actions it
 * asks for. Lives for one call; from outside, a step is pure.
 */
export interface Turn extends Moment {
  readonly config: ConnectionConfig;
  readonly actions: Action[];
  state: State;
  history: History;
}

export function connect(turn: Turn): void {
  const { urlTurn, mustRefresh: refresh } = turn.history;
  const attempt = turn.history.attempts + 1;
  const deadlineMs = turn.nowMs + turn.config.connectTimeoutMs;
  turn.state = { kind: "connecting", deadlineMs, isExtended: false };
  turn.history = { ...turn.history, attempts: attempt };
  turn.actions.push({ kind: "connect", attempt, urlTurn, refresh });
}

/** The open connection that a state holds, or is closing. */
export function openState(state: State): OpenState | undefined {
  if (state.kind === "open") return state;
  return state.kind === "closing" ? state.from : undefined;
}

/** Whether the handshake of the current connection was done. */
export function isUpgraded(state: State): boolean {
  if (state.kind === "closing") return state.isUpgraded;
  return state.kind === "greeting" || state.kind === "open";
}

/** A stable connection forgives what was before it. */
export function forgive(turn: Turn): void {
  turn.history = { ...turn.history, failures: 0, attempts: 0, refreshed: false, urlsTried: 0 };
}

/** A connection that goes has been a success if it lived long enough. */
export function settle(turn: Turn, { openedMs }: OpenState): void {
  if (turn.nowMs - openedMs >= turn.config.stableAfterMs) forgive(turn);
}

/** The silence before an abnormal end may be the path's idle limit. */
function learn(turn: Turn, { openedMs, outlivedMs }: OpenState): void {
  const { history, config, actions } = turn;
  const silenceMs = turn.nowMs - Math.max(turn.heardMs, turn.sentMs, openedMs);
  // A connection that has outlived more was hardly cut for its silence; unless the limit came later.
  const idleLimits =
    silenceMs < outlivedMs
      ? { ...history.idleLimits, lastSilenceMs: silenceMs }
      : noteSilence(history.idleLimits, silenceMs);
  turn.history = { ...history, idleLimits };
  const { limitMs } = idleLimits;
  if (limitMs === undefined || limitMs === history.idleLimits.limitMs) return;
  const intervalMs = config.heartbeat && safePulse(config.heartbeat, idleLimits).intervalMs;
  actions.push({ kind: "idlelimit", limitMs, intervalMs });
}

function judge(turn: Turn, close: CloseFacts): Verdict {
  const { history } = turn;
  const urlsLeft = history.urlsTried + 1 < turn.urlCount;
  const troubledForMs = history.failures === 0 ? 0 : turn.nowMs - history.troubledMs;
  return decide(close, turn.config, { ...history, troubledForMs, urlsLeft });
}

/** The next connection, while it is being opened beside the current one. */
function moveUnderWay({ state }: Turn): Extract<Move, { kind: "trying" }> | undefined {
  return state.kind === "open" && state.move.kind === "trying" ? state.move : undefined;
}

/** No move is wanted any more. */
export function letNextGo(turn: Turn): void {
  if (moveUnderWay(turn)) turn.actions.push({ kind: "abandon-next" });
}

function tellReconnecting(turn: Turn, close: CloseFacts, verdict: RetryVerdict, delayMs: Ms): void {
  const attempt = turn.history.attempts + 1;
  turn.actions.push({ kind: "reconnecting", ...close, verdict, attempt, delayMs });
}

/** The session goes on over the connection that was opened for it meanwhile. */
function promote(
  turn: Turn,
  move: Extract<Move, { kind: "trying" }>,
  close: CloseFacts,
  verdict: RetryVerdict,
): void {
  const { deadlineMs, isGreeting } = move;
  tellReconnecting(turn, close, verdict, 0);
  turn.history = { ...turn.history, attempts: turn.history.attempts + 1 };
  turn.state = { kind: isGreeting ? "greeting" : "connecting", deadlineMs, isExtended: false };
}

/** The next attempt comes when the verdict says. */
function wait(turn: Turn, close: CloseFacts, verdict: RetryVerdict, wasOpen: boolean): void {
  const { history } = turn;
  const { cause } = close;
  const isElsewhere = (!wasOpen && cause !== "application") || close.code === TRY_AGAIN_LATER;
  const delayMs = drawDelay(verdict.window, turn.random);
  const refresh = verdict.decision === "refresh";
  turn.state = { kind: "waiting", deadlineMs: turn.nowMs + delayMs, verdict, close };
  tellReconnecting(turn, close, verdict, delayMs);
  turn.history = {
    ...history,
    failures: history.failures + 1,
    troubledMs: history.failures === 0 ? turn.nowMs : history.troubledMs,
    refreshed: history.refreshed || refresh,
    // The application could not fetch them, so that is still to be done.
    mustRefresh: refresh || (cause === "not-tried" && history.mustRefresh),
    urlTurn: history.urlTurn + Number(isElsewhere),
    urlsTried: history.urlsTried + Number(isElsewhere),
  };
}

/** The connection, or the attempt at one, is over: decide what follows. */
export function end(turn: Turn, close: CloseFacts, given?: Verdict): void {
  const { actions } = turn;
  const open = openState(turn.state);
  const move = moveUnderWay(turn);
  if (open) settle(turn, open);
  const verdict = given ?? judge(turn, close);
  const willReconnect = verdict.decision !== "stop";
  const isPromoted = move && verdict.decision === "retry" && !given;
  // Before anything is told: a listener that acts on it makes what would follow obsolete.
  if (isPromoted) actions.push({ kind: "switch" });
  else letNextGo(turn);
  // The silence of a frozen page is its own, not the path's.
  if (open && close.cause === "abnormal" && !open.isFrozen) learn(turn, open);
  if (!open && close.cause !== "application") actions.push({ kind: "error" });
  // A session that goes on is not closed: its connection is.
  const isInterruption = turn.hasSession && willReconnect;
  if ((open || !willReconnect) && !isInterruption) {
    actions.push({ kind: "close", ...close, verdict, willReconnect });
  }
  if (isPromoted) return promote(turn, move, close, verdict);
  turn.state = { kind: "closed" };
  if (verdict.decision !== "stop") wait(turn, close, verdict, open !== undefined);
}

/** This side lets go: nobody waits for a close event that may come in a minute or never. */
export function abandon(turn: Turn, cause: Cause, given?: Verdict): void {
  turn.actions.push({ kind: "abandon" });
  end(turn, silentClose(cause), given);
}
