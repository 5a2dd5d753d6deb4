import type { IncomingMessage } from "node:http";

import type { Ms } from "@backsoon/core";
import type { WebSocket } from "ws";

import type { Session } from "./sessions/session.ts";
import type { SessionFault } from "./sessions/session-server.ts";

/**
 * - `close-frame`: both sides closed it, as RFC 6455 §7.1 says.
 * - `abnormal`: it went without a Close frame.
 * - `no-answer`: a ping stayed unanswered, and the heartbeat terminated it.
 * - `close-timeout`: it was told to go, did not answer in time, and was terminated.
 */
export type ClosedCause = "close-frame" | "abnormal" | "no-answer" | "close-timeout";

/** Who began the closing handshake; `none`: there was no complete one. */
export type Direction = "sent" | "received" | "none";

/** How a connection ended. */
export interface ClosedFacts {
  /** The code of the Close frame that began it; 1006 when there was no complete handshake. */
  readonly code: number;
  readonly reason: string;
  readonly cause: ClosedCause;
  readonly direction: Direction;
}

export interface ClosedConnection extends ClosedFacts {
  readonly ws: WebSocket;
}

/** A connection that the application never saw. */
export interface Refusal {
  /**
   * 503: answered before the upgrade. Else the close code: 1013 from the admission, 1001 or 1012
   * for a handshake that was under way when a drain began.
   */
  readonly answer: 503 | 1001 | 1012 | 1013;
  readonly because: "admission" | "draining";
  /** When it was asked to return. A 503 says so in whole seconds. */
  readonly retryAfterMs: Ms;
  readonly request: IncomingMessage;
}

/** What a drain did. */
export interface DrainReport {
  readonly code: 1001 | 1012;
  /** Connections at the start. */
  readonly connections: number;
  /** Closed with a closing handshake. */
  readonly answered: number;
  /**
   * Did not answer and were terminated. The rest, `connections - answered - terminated`, went by
   * themselves and without a Close frame.
   */
  readonly terminated: number;
  readonly durationMs: Ms;
  /** First and last slot given away, from the drain's start; `undefined` without an admission. */
  readonly firstReturnMs: Ms | undefined;
  readonly lastReturnMs: Ms | undefined;
}

/** The events of a lifecycle, each with its listener's arguments. */
export interface LifecycleEvents {
  /**
   * A connection was admitted; fires before the application's own `connection` event, which does not
   * fire for a connection that carries a session.
   */
  connection: [ws: WebSocket, request: IncomingMessage];
  /**
   * A session is on this node that was not: a new one, or one that comes from another node or from
   * before a restart (`generation` above 1). Listen to its messages here; they wait for that.
   */
  session: [session: Session, request: IncomingMessage];
  /** The application's `authorize` or a message listener threw, or the store failed. */
  fault: [fault: SessionFault];
  /** A connection ended. */
  closed: [closed: ClosedConnection];
  /** A connection was not let in. */
  refused: [refusal: Refusal];
  /** The heartbeat found a peer dead and terminated it; `closed` follows. */
  dead: [ws: WebSocket];
  /** A restart or shutdown began. */
  draining: [code: 1001 | 1012, connections: number];
  /** A restart or shutdown is over. */
  drained: [report: DrainReport];
  /** Readiness changed. */
  ready: [ready: boolean];
}
