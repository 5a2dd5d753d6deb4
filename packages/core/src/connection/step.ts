import { closeFacts, silentClose, type CloseFacts } from "../close-facts.ts";
import { beat, heartbeatDeadline, isAnswered, LISTENING, probe } from "../heartbeat.ts";
import { NO_IDLE_LIMIT, safePulse } from "../idle-limit.ts";
import { MAX_RETRY_AFTER_MS } from "../retry-after.ts";
import { LATE_MS, NEVER, type Ms } from "../time.ts";
import type { RetryVerdict } from "../verdict.ts";
import type {
  Connection,
  ConnectionConfig,
  History,
  Input,
  Moment,
  Move,
  OpenState,
  State,
  Step,
} from "./state.ts";
import {
  abandon,
  connect,
  end,
  forgive,
  isUpgraded,
  letNextGo,
  openState,
  settle,
  type Turn,
} from "./turn.ts";

/** After `online` and its like, the attempt comes within this: an office shares one cable. */
const HASTE_MS: Ms = 1_000;

/** How long a runtime that reported an error may take to report the close as well. */
const CLOSE_AFTER_ERROR_MS: Ms = 250;

/** A move that failed is tried again after one to two of these. */
const NEXT_AGAIN_MS: Ms = 300;

const NO_HISTORY: History = {
  failures: 0,
  troubledMs: 0,
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

const NO_MOVE: Move = { kind: "none" };

/** A connection that is open from now on. */
function freshlyOpen(turn: Turn, canPing: boolean): OpenState {
  const { heartbeat } = turn.config;
  return {
    kind: "open",
    openedMs: turn.nowMs,
    heartbeat: LISTENING,
    pulse: canPing && heartbeat ? safePulse(heartbeat, turn.history.idleLimits) : undefined,
    outlivedMs: 0,
    isFrozen: false,
    move: NO_MOVE,
  };
}

function onOpened(turn: Turn, canPing: boolean): void {
  const { state } = turn;
  if (state.kind !== "connecting") return;
  if (turn.config.session) {
    turn.state = { ...state, kind: "greeting" };
    turn.actions.push({ kind: "greet", link: "current" });
    return;
  }
  turn.state = freshlyOpen(turn, canPing);
  turn.actions.push({ kind: "open" });
}

function onWelcomed(turn: Turn): void {
  if (turn.state.kind !== "greeting") return;
  // Session messages can ask for an answer on any socket.
  turn.state = freshlyOpen(turn, true);
  turn.actions.push({ kind: "open" });
}

function onFault(turn: Turn, { code, reason }: Extract<Input, { kind: "fault" }>): void {
  if (turn.state.kind !== "greeting" && turn.state.kind !== "open") return;
  turn.actions.push({ kind: "dismiss", code, reason });
  end(turn, { code, rawCode: code, reason, wasClean: false, cause: "session" });
}

/** Half of the time, spread over the fleet; the other half is for what fails at first. */
function onMove(turn: Turn, withinMs: Ms): void {
  const { state, nowMs } = turn;
  if (state.kind !== "open" || state.move.kind !== "none" || !turn.config.retry) return;
  const atMs = nowMs + (turn.random * withinMs) / 2;
  turn.state = { ...state, move: { kind: "planned", atMs, untilMs: nowMs + withinMs } };
}

function onNextFailed(turn: Turn): void {
  const { state, nowMs } = turn;
  if (state.kind !== "open" || state.move.kind !== "trying") return;
  const { untilMs } = state.move;
  const atMs = nowMs + NEXT_AGAIN_MS * (1 + turn.random);
  turn.state = { ...state, move: atMs < untilMs ? { kind: "planned", atMs, untilMs } : NO_MOVE };
}

/** The time of a planned move has come, or a connection for it did not come about in time. */
function onMoveTimer(turn: Turn): void {
  const { state, nowMs } = turn;
  if (state.kind !== "open" || moveDeadline(state.move) > nowMs) return;
  if (state.move.kind === "trying") {
    turn.actions.push({ kind: "abandon-next" });
    onNextFailed(turn);
  } else if (state.move.kind === "planned") {
    const { untilMs } = state.move;
    const deadlineMs = nowMs + turn.config.connectTimeoutMs;
    const move: Move = { kind: "trying", deadlineMs, untilMs, isGreeting: false };
    turn.state = { ...state, move };
    turn.actions.push({ kind: "connect-next", urlTurn: turn.history.urlTurn });
  }
}

function onNext(turn: Turn, kind: "next-opened" | "next-welcomed"): void {
  const { state } = turn;
  if (state.kind !== "open" || state.move.kind !== "trying") return;
  if (kind === "next-opened") {
    if (state.move.isGreeting) return;
    turn.state = { ...state, move: { ...state.move, isGreeting: true } };
    turn.actions.push({ kind: "greet", link: "next" });
    return;
  }
  settle(turn, state);
  turn.state = { ...freshlyOpen(turn, true), isFrozen: state.isFrozen };
  turn.actions.push({ kind: "switch" });
}

function moveDeadline(move: Move): Ms {
  if (move.kind === "none") return NEVER;
  return move.kind === "planned" ? move.atMs : move.deadlineMs;
}

/**
 * An error is the end, but its close event may still bring the code (Firefox: 1015) or may never
 * come (undici in Node 20 and 22 on a failed handshake). So it gets a moment, and no more.
 */
function onErrored(turn: Turn): void {
  const { state } = turn;
  if (state.kind === "waiting" || state.kind === "closing" || state.kind === "closed") return;
  // Its successor is on the way, so the code that a close event may bring is not worth a wait.
  if (state.kind === "open" && state.move.kind === "trying") return abandon(turn, "abnormal");
  const deadlineMs = turn.nowMs + CLOSE_AFTER_ERROR_MS;
  turn.state = {
    kind: "closing",
    by: "failure",
    from: openState(state),
    isUpgraded: isUpgraded(state),
    deadlineMs,
  };
}

function onClosed(turn: Turn, raw: Extract<Input, { kind: "closed" }>): void {
  const { state } = turn;
  if (state.kind === "waiting" || state.kind === "closed") return;
  const close = closeFacts(raw, isUpgraded(state), raw.bye);
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
    case "greeting":
      if (overdueMs <= LATE_MS || state.isExtended) return abandon(turn, "connect-timeout");
      // The process slept through the deadline; `open` may be waiting behind this timer.
      turn.state = { ...state, deadlineMs: nowMs + LATE_MS, isExtended: true };
      return;
    case "open":
      onMoveTimer(turn);
      return onPulse(turn);
    case "waiting":
      return connect(turn);
    case "closing":
      if (state.by === "application") return abandon(turn, state.by);
      return abandon(turn, state.isUpgraded ? "abnormal" : "never-opened");
    case "closed":
  }
}

function onClose(turn: Turn, { code, reason }: Extract<Input, { kind: "close" }>): void {
  const { state } = turn;
  if (state.kind === "closed" || (state.kind === "closing" && state.by === "application")) return;
  // There is no socket to close while waiting, so nothing to wait for either; and a socket that
  // reported an error has said its last word, so it keeps the moment that it had.
  const hasSocket = state.kind !== "closing" && state.kind !== "waiting";
  letNextGo(turn);
  const waitingMs = state.kind === "closing" ? state.deadlineMs : turn.nowMs;
  const deadlineMs = hasSocket ? turn.nowMs + turn.config.closeTimeoutMs : waitingMs;
  turn.state = {
    kind: "closing",
    by: "application",
    from: openState(state),
    isUpgraded: isUpgraded(state),
    deadlineMs,
  };
  if (hasSocket) turn.actions.push({ kind: "hang-up", code, reason });
}

/** Whether a wait may be cut short: nobody asked for it but the backoff of a broken network. */
function isHasty({ verdict, close }: Extract<State, { kind: "waiting" }>): boolean {
  const { source } = verdict.because;
  return (source === "code" || source === "plan") && close.code === 1006;
}

const PARKED: RetryVerdict = {
  decision: "retry",
  window: { fromMs: 0, toMs: 0 },
  because: { source: "option", sentence: "the page was put away: retry when it is shown again" },
};

const PUT_AWAY: CloseFacts = {
  code: 1_001,
  rawCode: 1_001,
  reason: "",
  wasClean: true,
  cause: "application",
};

/**
 * A page in the back/forward cache cannot answer, and its browser closes its connection with 1001
 * when it comes back (Chromium) or never lets it in (Firefox). So its session lets go by itself.
 */
function onPark(turn: Turn): void {
  if (turn.state.kind !== "open" || !turn.hasSession || !turn.config.retry) return;
  letNextGo(turn);
  settle(turn, turn.state);
  turn.actions.push({ kind: "park" });
  turn.state = { kind: "waiting", deadlineMs: NEVER, verdict: PARKED, close: PUT_AWAY };
  const attempt = turn.history.attempts + 1;
  turn.actions.push({
    kind: "reconnecting",
    ...PUT_AWAY,
    verdict: PARKED,
    attempt,
    delayMs: NEVER,
  });
}

/** Something says that what was true of the network is no more: ask, do not trust. */
function onNews(turn: Turn, kind: Input["kind"]): void {
  const { state, nowMs } = turn;
  if (state.kind === "waiting" && kind !== "offline" && kind !== "freeze") {
    if (state.deadlineMs === NEVER) return connect(turn);
    if (isHasty(state)) {
      const deadlineMs = Math.min(state.deadlineMs, nowMs + turn.random * HASTE_MS);
      turn.state = { ...state, deadlineMs };
    }
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
    case "welcomed":
      return onWelcomed(turn);
    case "fault":
      return onFault(turn, input);
    case "move":
      return onMove(turn, input.withinMs);
    case "next-opened":
    case "next-welcomed":
      return onNext(turn, input.kind);
    case "next-failed":
      return onNextFailed(turn);
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
    case "park":
      return onPark(turn);
  }
}

function run(
  connection: Connection,
  moment: Moment,
  config: ConnectionConfig,
  change: (turn: Turn) => void,
): Step {
  // Written out: two spreads take longer than everything else in a step.
  const turn: Turn = {
    nowMs: moment.nowMs,
    random: moment.random,
    heardMs: moment.heardMs,
    sentMs: moment.sentMs,
    urlCount: moment.urlCount,
    hasSession: moment.hasSession,
    config,
    actions: [],
    state: connection.state,
    history: connection.history,
  };
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
  const { pulse, heartbeat, isFrozen, move } = state;
  if (isFrozen) return NEVER;
  const pulseMs = pulse ? heartbeatDeadline(heartbeat, pulse, heardMs) : NEVER;
  return Math.min(pulseMs, moveDeadline(move));
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
