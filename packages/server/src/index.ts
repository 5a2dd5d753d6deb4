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
