export {
  admissionOf,
  admit,
  newAdmission,
  type Admission,
  type AdmissionConfig,
  type Admittance,
} from "./admission.ts";
export { backoffWindow, drawDelay } from "./backoff.ts";
export {
  closeFacts,
  silentClose,
  type Bye,
  type Cause,
  type CloseFacts,
  type RawClose,
} from "./close-facts.ts";
export { MAX_REASON_BYTES, writeCloseReason } from "./close-reason.ts";
export type {
  Action,
  Connection,
  ConnectionConfig,
  History,
  Input,
  Moment,
  OpenState,
  State,
  Step,
  Told,
} from "./connection/state.ts";
export { deadline, start, step } from "./connection/step.ts";
export {
  drainDeadline,
  returnDelay,
  startDrain,
  stepDrain,
  tightenDrain,
  type Drain,
  type DrainAction,
  type DrainConfig,
  type DrainStep,
} from "./drain.ts";
export {
  beat,
  heartbeatDeadline,
  LISTENING,
  probe,
  type Beat,
  type Heartbeat,
  type HeartbeatConfig,
} from "./heartbeat.ts";
export { noteSilence, NO_IDLE_LIMIT, safePulse, type IdleLimits } from "./idle-limit.ts";
export { MAX_RETRY_AFTER_MS, parseRetryAfter } from "./retry-after.ts";
export {
  ClientSession,
  type Bounds,
  type ClientAction,
  type Fate,
  type LinkName,
  type Undelivered,
} from "./session/client.ts";
export { SESSION_CODES, SESSION_REASONS, type SessionCode } from "./session/codes.ts";
export type { AttachInput, Minted } from "./session/attach.ts";
export type { Control, Hello } from "./session/control.ts";
export type { Held, HeldFacts, Holder, Link } from "./session/held.ts";
export type { HubConfig, HubHost } from "./session/hub-host.ts";
export { SessionHub } from "./session/hub.ts";
export type { SessionBounds, SessionEnd } from "./session/server.ts";
export { LOST_SESSION } from "./session/lost.ts";
export { SUBPROTOCOL } from "./session/wire.ts";
export type {
  Changes,
  Claim,
  ClaimResult,
  Payload,
  StoredSession,
  WriteResult,
} from "./session/stored.ts";
export { spreadOf } from "./spread.ts";
export { LATE_MS, MAX_TIMER_MS, NEVER, type Ms, type Window } from "./time.ts";
export { TimingWheel } from "./timing-wheel.ts";
export { utf8Length, utf8Prefix } from "./utf8.ts";
export {
  decide,
  type Because,
  type PresetRow,
  type RetryVerdict,
  type Rules,
  type Ruling,
  type StopVerdict,
  type Verdict,
  type VerdictContext,
} from "./verdict.ts";
