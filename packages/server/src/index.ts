export { attachLifecycle } from "./attach.ts";
export type { CloseCount, RefusalCount, Snapshot } from "./counters.ts";
export type {
  ClosedCause,
  ClosedConnection,
  ClosedFacts,
  Direction,
  DrainReport,
  LifecycleEvents,
  Refusal,
} from "./events.ts";
export type { CloseOptions, Lifecycle } from "./lifecycle.ts";
export type {
  AdmissionOptions,
  DrainOptions,
  HeartbeatOptions,
  LifecycleOptions,
} from "./options.ts";
export type { LifecycleState } from "./phase.ts";
export type { ClosableServer, SignalOptions } from "./signals.ts";
export { memoryStore } from "./sessions/memory-store.ts";
export type {
  AttachContext,
  Authorize,
  BufferOptions,
  SessionOptions,
  WindowOptions,
} from "./sessions/options.ts";
export { SessionOverError } from "./sessions/session.ts";
export type { MessageContext, Session, SessionData, SessionEvents } from "./sessions/session.ts";
export type { SessionSnapshot } from "./sessions/session-counters.ts";
export type { SessionFault } from "./sessions/session-server.ts";
export type { Awaitable, Notice, SessionStore } from "./sessions/store.ts";
export type {
  Changes,
  Claim,
  ClaimResult,
  Payload,
  SessionEnd,
  StoredSession,
  WriteResult,
} from "@backsoon/core";
