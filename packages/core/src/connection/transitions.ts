import { drawDelay } from "../backoff.ts";
import { silentClose, type CloseFacts } from "../close-facts.ts";
import { NO_IDLE_LIMIT, noteSilence, safeInterval, type IdleLimits } from "../idle-limit.ts";
import type { Ms } from "../time.ts";
import { decide, type RetryVerdict } from "../verdict.ts";
import type {
  Action,
  Connection,
  ConnectionConfig,
  History,
  Moment,
  OpenState,
  State,
  Step,
} from "./state.ts";

const TRY_AGAIN_LATER = 1013;

export function newHistory(spreadMs: Ms | undefined, limitMs: Ms | undefined): History {
  return {
    failures: 0,
    refreshed: false,
    spreadMs,
    urlCount: 1,
    urlTurn: 0,
    urlsTried: 0,
    idleLimits: { ...NO_IDLE_LIMIT, limitMs },
  };
}

/** A stable connection forgives what was before it. */
function forgiven(history: History): History {
  return { ...history, failures: 0, refreshed: false, urlsTried: 0 };
}

export function connect(
  history: History,
  config: ConnectionConfig,
  nowMs: Ms,
  refresh: boolean,
): Step {
  const deadlineMs = nowMs + config.connectTimeoutMs;
  const { failures, urlTurn } = history;
  return [
    { state: { kind: "connecting", deadlineMs, isExtended: false }, history },
    [{ kind: "connect", attempt: failures + 1, urlTurn, refresh }],
  ];
}

/** The open connection that a state holds, or is closing. */
function openState(state: State): OpenState | undefined {
  if (state.kind === "open") return state;
  return state.kind === "closing" ? state.from : undefined;
}

function learnt(
  open: OpenState | undefined,
  limits: IdleLimits,
  close: CloseFacts,
  moment: Moment,
): IdleLimits {
  if (open === undefined || open.isFrozen || close.cause !== "abnormal") return limits;
  return noteSilence(limits, moment.nowMs - Math.max(moment.heardMs, moment.sentMs));
}

function afterFailure(history: History, close: CloseFacts, verdict: RetryVerdict): History {
  const isElsewhere =
    close.cause === "never-opened" ||
    close.cause === "connect-timeout" ||
    close.code === TRY_AGAIN_LATER;
  const turn = isElsewhere ? 1 : 0;
  return {
    ...history,
    failures: history.failures + 1,
    refreshed: history.refreshed || verdict.decision === "refresh",
    urlTurn: history.urlTurn + turn,
    urlsTried: history.urlsTried + turn,
  };
}

function idleLimitAction(
  before: IdleLimits,
  after: IdleLimits,
  config: ConnectionConfig,
): Action[] {
  const { limitMs } = after;
  if (limitMs === undefined || limitMs === before.limitMs) return [];
  const { heartbeat } = config;
  const intervalMs = heartbeat && safeInterval(after, heartbeat.intervalMs);
  return [{ kind: "idle-limit", limitMs, intervalMs }];
}

/** The connection, or the attempt at one, is over: decide what follows. */
export function end(
  { state, history: before }: Connection,
  close: CloseFacts,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  const open = openState(state);
  const isStable = open !== undefined && moment.nowMs - open.openedMs >= config.stableAfterMs;
  const idleLimits = learnt(open, before.idleLimits, close, moment);
  const history = { ...(isStable ? forgiven(before) : before), idleLimits };
  const verdict = decide(close, config, {
    ...history,
    urlsLeft: history.urlsTried + 1 < history.urlCount,
  });
  const told = [
    ...idleLimitAction(before.idleLimits, idleLimits, config),
    ...(open || close.cause === "application" ? [] : [{ kind: "failed", close } as const]),
  ];
  if (verdict.decision === "stop") {
    return [
      { state: { kind: "closed" }, history },
      [...told, { kind: "ended", close, verdict, willReconnect: false }],
    ];
  }
  const delayMs = drawDelay(verdict.window, moment.random);
  const next = afterFailure(history, close, verdict);
  return [
    {
      state: { kind: "waiting", untilMs: moment.nowMs + delayMs, verdict, close },
      history: next,
    },
    [
      ...told,
      ...(open ? [{ kind: "ended", close, verdict, willReconnect: true } as const] : []),
      { kind: "reconnecting", close, verdict, attempt: next.failures, delayMs },
    ],
  ];
}

/** This side lets go: nobody waits for a close event that may come in a minute or never. */
export function abandon(
  connection: Connection,
  close: CloseFacts,
  moment: Moment,
  config: ConnectionConfig,
): Step {
  const [next, actions] = end(connection, close, moment, config);
  return [next, [{ kind: "abandon" }, ...actions]];
}

/** `reconnect()`: whatever the state and the verdicts before it, connect now. */
export function reconnectNow(
  { state, history }: Connection,
  config: ConnectionConfig,
  nowMs: Ms,
): Step {
  const close = silentClose("application");
  const verdict: RetryVerdict = {
    decision: "retry",
    window: { fromMs: 0, toMs: 0 },
    because: { source: "option", sentence: "reconnect() was called: retry in 0 s" },
  };
  const [next, actions] = connect(forgiven(history), config, nowMs, false);
  return [
    next,
    [
      { kind: "abandon" },
      ...(openState(state)
        ? [{ kind: "ended", close, verdict, willReconnect: true } as const]
        : []),
      { kind: "reconnecting", close, verdict, attempt: 1, delayMs: 0 },
      ...actions,
    ],
  ];
}
