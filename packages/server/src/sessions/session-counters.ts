import type { SessionEnd } from "@backsoon/core";

/** What happened to sessions since `attachLifecycle`. */
export interface SessionSnapshot {
  /** On this node, with or without a connection. */
  readonly held: number;
  readonly attached: number;
  /** Connections that have no session yet. */
  readonly pending: number;
  /** Bytes that wait for acknowledgements. */
  readonly bytes: number;
  readonly begun: number;
  /** Attaches that went on with a session, from this node or another. */
  readonly resumed: number;
  /** Connections that broke the rules of the session protocol, or were not let in. */
  readonly refused: number;
  readonly ended: readonly { readonly end: SessionEnd; readonly count: number }[];
}

/** The numbers behind a {@link SessionSnapshot}. */
export class SessionCounters {
  begun = 0;
  resumed = 0;
  refused = 0;
  readonly #ended = new Map<SessionEnd, number>();

  ended(end: SessionEnd): void {
    this.#ended.set(end, (this.#ended.get(end) ?? 0) + 1);
  }

  read(): Pick<SessionSnapshot, "begun" | "resumed" | "refused" | "ended"> {
    const { begun, resumed, refused } = this;
    const ended = Array.from(this.#ended, ([end, count]) => ({ end, count }));
    return { begun, resumed, refused, ended };
  }
}
