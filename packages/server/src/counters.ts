import type { ClosedFacts, DrainReport, Refusal } from "./events.ts";
import type { LifecycleState } from "./phase.ts";
import type { SessionSnapshot } from "./sessions/session-counters.ts";

export type CloseCount = Pick<ClosedFacts, "code" | "cause" | "direction"> & {
  readonly count: number;
};

export type RefusalCount = Pick<Refusal, "answer" | "because"> & { readonly count: number };

/** What happened since `attachLifecycle`. `accepted` is `connections` and all `closes` together. */
export interface Snapshot {
  readonly state: LifecycleState;
  readonly ready: boolean;
  /** Open now. */
  readonly connections: number;
  /** Admitted, or open before `attachLifecycle`. */
  readonly accepted: number;
  readonly closes: readonly CloseCount[];
  readonly refusals: readonly RefusalCount[];
  /** Ping frames sent by the heartbeat. */
  readonly pings: number;
  /** Peers that the heartbeat found dead. */
  readonly dead: number;
  /** The last drain that ended; `undefined` before the first. */
  readonly lastDrain: DrainReport | undefined;
  /** `undefined` without the option `sessions`. */
  readonly sessions: SessionSnapshot | undefined;
}

/** Counts per combination of labels. */
class Tally<Labels extends object> {
  readonly #rows = new Map<string, { readonly labels: Labels; count: number }>();

  add(labels: Labels): void {
    const key = Object.values(labels).join();
    const row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, { labels, count: 1 });
    else row.count += 1;
  }

  rows(): (Labels & { readonly count: number })[] {
    return Array.from(this.#rows.values(), ({ labels, count }) => ({ ...labels, count }));
  }
}

/** The numbers behind a {@link Snapshot}. */
export class Counters {
  accepted = 0;
  pings = 0;
  dead = 0;
  lastDrain: DrainReport | undefined;
  readonly #closes = new Tally<Omit<CloseCount, "count">>();
  readonly #refusals = new Tally<Omit<RefusalCount, "count">>();

  pinged(): void {
    this.pings += 1;
  }

  closed({ code, cause, direction }: ClosedFacts): void {
    this.#closes.add({ code, cause, direction });
  }

  refused({ answer, because }: Refusal): void {
    this.#refusals.add({ answer, because });
  }

  read(): Omit<Snapshot, "state" | "ready" | "connections" | "sessions"> {
    const { accepted, pings, dead, lastDrain } = this;
    const closes = this.#closes.rows();
    const refusals = this.#refusals.rows();
    return { accepted, pings, dead, lastDrain, closes, refusals };
  }
}
