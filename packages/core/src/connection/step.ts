import { closeFacts, silentClose, type RawClose } from "../close-facts.ts";
import {
  beat,
  heartbeatDeadline,
  LISTENING,
  probe,
  type Heartbeat,
  type HeartbeatConfig,
} from "../heartbeat.ts";
import { safeInterval } from "../idle-limit.ts";
import { LATE_MS, NEVER, type Ms } from "../time.ts";
import type { Connection, ConnectionConfig, Input, Moment, State, Step } from "./state.ts";
import { abandon, connect, end, newHistory, reconnectNow } from "./transitions.ts";

/** After `online` and its like, the attempt comes within this: an office shares one cable. */
const HASTE_MS: Ms = 1_000;

const stay = (connection: Connection): Step => [connection, []];

function heartbeatConfig(connection: Connection, config: ConnectionConfig): HeartbeatConfig {
  const heartbeat = config.heartbeat ?? {
    intervalMs: NEVER,
    timeoutMs: NEVER,
    wakeTimeoutMs: NEVER,
  };
  const { idleLimits } = connection.history;
  return { ...heartbeat, intervalMs: safeInterval(idleLimits, heartbeat.intervalMs) };
}

/**
 * A connection's first step: connect.
 * @param spreadMs the fleet's spread N/C, where the application knows it beforehand.
 * @param limitMs the path's idle limit, where it was learnt in an earlier life.
 */
export function start(config: ConnectionConfig, nowMs: Ms, spreadMs?: Ms, limitMs?: Ms): Step {
  return connect(newHistory(spreadMs, limitMs), config, nowMs, false);
}

/** When the connection wants a `timer` input; {@link NEVER} while it waits for an event only. */
export function deadline(connection: Connection, config: ConnectionConfig, heardMs: Ms): Ms {
  const { state } = connection;
  switch (state.kind) {
    case "connecting":
    case "closing":
      return state.deadlineMs;
    case "waiting":
      return state.untilMs;
    case "open": {
      const { heartbeat, isFrozen } = state;
      if (heartbeat === undefined || isFrozen) return NEVER;
      return heartbeatDeadline(heartbeat, heartbeatConfig(connection, config), heardMs);
    }
    case "closed":
      return NEVER;
  }
}

function withState(connection: Connection, state: State): Connection {
  return { ...connection, state };
}

function onOpened(
  connection: Connection,
  canPing: boolean,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  if (connection.state.kind !== "connecting") return stay(connection);
  const heartbeat = canPing && config.heartbeat ? LISTENING : undefined;
  return [
    withState(connection, { kind: "open", openedMs: moment.nowMs, heartbeat, isFrozen: false }),
    [{ kind: "opened" }],
  ];
}

/** undici in Node 20 and 22 fires `error` and never `close` when a handshake fails. */
function onErrored(connection: Connection, moment: Moment, config: ConnectionConfig): Step {
  const { state } = connection;
  if (state.kind === "connecting") {
    return abandon(connection, silentClose("never-opened"), moment, config);
  }
  if (state.kind !== "open") return stay(connection);
  const deadlineMs = moment.nowMs + config.closeTimeoutMs;
  return stay(withState(connection, { kind: "closing", by: "failure", from: state, deadlineMs }));
}

function onClosed(
  connection: Connection,
  raw: RawClose,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  const { state } = connection;
  switch (state.kind) {
    case "connecting":
      return end(connection, closeFacts(raw, false), moment, config);
    case "open":
      return end(connection, closeFacts(raw, true), moment, config);
    case "closing": {
      const facts = closeFacts(raw, state.from !== undefined);
      const close = state.by === "application" ? { ...facts, cause: state.by } : facts;
      return end(connection, close, moment, config);
    }
    case "waiting":
    case "closed":
      return stay(connection);
  }
}

function onPulse(
  connection: Connection,
  heartbeat: Heartbeat,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  const { state } = connection;
  if (state.kind !== "open") return stay(connection);
  const result = beat(heartbeat, heartbeatConfig(connection, config), moment.nowMs, moment.heardMs);
  if (result.kind === "dead") {
    return abandon(connection, silentClose("no-answer"), moment, config);
  }
  const next = withState(connection, { ...state, heartbeat: result.heartbeat });
  return [next, result.kind === "ping" ? [{ kind: "ping" }] : []];
}

function onTimer(connection: Connection, moment: Moment, config: ConnectionConfig): Step {
  const { state } = connection;
  const { nowMs, heardMs } = moment;
  const overdueMs = nowMs - deadline(connection, config, heardMs);
  if (overdueMs < 0) return stay(connection);
  switch (state.kind) {
    case "connecting": {
      if (overdueMs > LATE_MS && !state.isExtended) {
        // The process slept through the deadline; `open` may be waiting behind this timer.
        return stay(
          withState(connection, { ...state, deadlineMs: nowMs + LATE_MS, isExtended: true }),
        );
      }
      return abandon(connection, silentClose("connect-timeout"), moment, config);
    }
    case "open":
      return state.heartbeat
        ? onPulse(connection, state.heartbeat, moment, config)
        : stay(connection);
    case "waiting":
      return connect(connection.history, config, nowMs, state.verdict.decision === "refresh");
    case "closing": {
      const cause = state.by === "application" ? state.by : "abnormal";
      return abandon(connection, silentClose(cause), moment, config);
    }
    case "closed":
      return stay(connection);
  }
}

function onClose(
  connection: Connection,
  input: Extract<Input, { kind: "close" }>,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  const { state } = connection;
  if (state.kind === "closed" || (state.kind === "closing" && state.by === "application")) {
    return stay(connection);
  }
  const from = state.kind === "open" ? state : undefined;
  // There is no socket to close while waiting, so nothing to wait for either.
  const graceMs = state.kind === "waiting" ? 0 : config.closeTimeoutMs;
  const deadlineMs = moment.nowMs + graceMs;
  return [
    withState(connection, { kind: "closing", by: "application", from, deadlineMs }),
    [{ kind: "close", code: input.code, reason: input.reason }],
  ];
}

/** Whether a wait may be cut short: nobody asked for it but the backoff of a broken network. */
function isHasty(state: State): state is Extract<State, { kind: "waiting" }> {
  if (state.kind !== "waiting") return false;
  return state.verdict.because.source === "code" && state.close.code === 1006;
}

/** Something says that what was true of the network is no more: ask, do not trust. */
function onNews(
  connection: Connection,
  isBack: boolean,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  const { state } = connection;
  const { nowMs, random } = moment;
  if (isBack && isHasty(state)) {
    const untilMs = Math.min(state.untilMs, nowMs + random * HASTE_MS);
    return stay(withState(connection, { ...state, untilMs }));
  }
  if (state.kind !== "open") return stay(connection);
  const awake = { ...state, isFrozen: false };
  if (state.heartbeat?.kind !== "listening") return stay(withState(connection, awake));
  const { wakeTimeoutMs } = heartbeatConfig(connection, config);
  const heartbeat = probe(wakeTimeoutMs, nowMs);
  return [withState(connection, { ...awake, heartbeat }), [{ kind: "ping" }]];
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
  const { state, history } = connection;
  switch (input.kind) {
    case "resolved":
      return stay({ ...connection, history: { ...history, urlCount: input.urlCount } });
    case "opened":
      return onOpened(connection, input.canPing, moment, config);
    case "errored":
      return onErrored(connection, moment, config);
    case "not-tried":
      return state.kind === "connecting"
        ? end(connection, silentClose("not-tried"), moment, config)
        : stay(connection);
    case "closed":
      return onClosed(connection, input, moment, config);
    case "timer":
      return onTimer(connection, moment, config);
    case "close":
      return onClose(connection, input, moment, config);
    case "reconnect":
      return reconnectNow(connection, config, moment.nowMs);
    case "plan":
      return stay({ ...connection, history: { ...history, spreadMs: input.spreadMs } });
    case "wake":
    case "online":
    case "visible":
      return onNews(connection, true, moment, config);
    case "offline":
      return onNews(connection, false, moment, config);
    case "freeze":
      return state.kind === "open"
        ? stay(withState(connection, { ...state, isFrozen: true }))
        : stay(connection);
  }
}
