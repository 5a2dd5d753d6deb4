import type { Bye, CloseFacts, RawClose } from "../close-facts.ts";
import type { Heartbeat, HeartbeatConfig } from "../heartbeat.ts";
import type { IdleLimits } from "../idle-limit.ts";
import type { Ms } from "../time.ts";
import type { RetryVerdict, Rules, Verdict } from "../verdict.ts";

/** What the owner of a connection decided once, for its whole life. */
export interface ConnectionConfig extends Rules {
  /** An attempt that neither opened nor failed by then has failed. */
  readonly connectTimeoutMs: Ms;
  /** How long the closing handshake may take before the close is reported without it. */
  readonly closeTimeoutMs: Ms;
  /** A connection open for so long was a success; a shorter one was one more failure. */
  readonly stableAfterMs: Ms;
  /** `undefined`: no heartbeat. */
  readonly heartbeat: HeartbeatConfig | undefined;
  /** A connection is open only when the server has welcomed this side's hello. */
  readonly session: boolean;
}

/**
 * Make before break: the next connection is opened while this one still carries the session.
 *
 * - `none`: nobody has asked for it.
 * - `planned`: at `atMs`, unless it is too late by then.
 * - `trying`: the next connection is being opened, or (`isGreeting`) awaits its welcome.
 */
export type Move =
  | { readonly kind: "none" }
  | { readonly kind: "planned"; readonly atMs: Ms; readonly untilMs: Ms }
  | {
      readonly kind: "trying";
      readonly deadlineMs: Ms;
      readonly untilMs: Ms;
      readonly isGreeting: boolean;
    };

export interface OpenState {
  readonly kind: "open";
  readonly openedMs: Ms;
  readonly heartbeat: Heartbeat;
  /** `undefined`: this socket cannot ping, or the heartbeat is off. */
  readonly pulse: HeartbeatConfig | undefined;
  /** The longest silence that this connection has outlived: its path has no lower limit. */
  readonly outlivedMs: Ms;
  /** The page is frozen: no timer fires, and silence says nothing about the peer or the path. */
  readonly isFrozen: boolean;
  readonly move: Move;
}

/** Where the connection stands. Data lives only in the state that has it. */
export type State =
  | {
      /** `greeting`: the handshake is done, and the welcome awaited. */
      readonly kind: "connecting" | "greeting";
      readonly deadlineMs: Ms;
      /** The deadline was missed by a suspended process once, and was moved. */
      readonly isExtended: boolean;
    }
  | OpenState
  | {
      readonly kind: "waiting";
      /** When the next attempt begins. */
      readonly deadlineMs: Ms;
      readonly verdict: RetryVerdict;
      readonly close: CloseFacts;
    }
  | {
      readonly kind: "closing";
      /** Who began it: the application, or a runtime that reported an error and may never close. */
      readonly by: "application" | "failure";
      /** The open connection that is being closed; `undefined` when it had not opened yet. */
      readonly from: OpenState | undefined;
      /** There was a handshake, so a close code is a true one. */
      readonly isUpgraded: boolean;
      readonly deadlineMs: Ms;
    }
  | { readonly kind: "closed" };

/** What outlives a connection. */
export interface History {
  /** Ends in a row since the last stable connection, its own included. They widen the windows. */
  readonly failures: number;
  /** When the first of them was; of no meaning without one. */
  readonly troubledMs: Ms;
  /** Attempts since the last stable connection. */
  readonly attempts: number;
  /** The next attempt, or one that has not been tried yet, is to fetch new credentials. */
  readonly mustRefresh: boolean;
  /** Credentials were refreshed since the last stable connection. */
  readonly refreshed: boolean;
  /** The spread that was announced beforehand. */
  readonly spreadMs: Ms | undefined;
  /** Index of the URL to use, counted without wrapping round. */
  readonly urlTurn: number;
  /** URLs given up on since the last stable connection. */
  readonly urlsTried: number;
  readonly idleLimits: IdleLimits;
}

export interface Connection {
  readonly state: State;
  readonly history: History;
}

/** What happened, as the adapter saw it. */
export type Input =
  | { readonly kind: "opened"; readonly canPing: boolean }
  /** The server has answered the hello: the session is on. */
  | { readonly kind: "welcomed" }
  /** The server broke the session protocol or has lost the session: this side goes. */
  | { readonly kind: "fault"; readonly code: number; readonly reason: string }
  /** The server asks this side to move to another connection within this time. */
  | { readonly kind: "move"; readonly withinMs: Ms }
  /** The handshake of the next connection is done; the session has moved there; it has failed. */
  | { readonly kind: "next-opened" | "next-welcomed" | "next-failed" }
  /** The runtime reported an error; whether a close follows depends on the runtime. */
  | { readonly kind: "errored" }
  /** There was nothing to connect to: a URL or protocols function rejected, a URL is malformed. */
  | { readonly kind: "not-tried" }
  | ({ readonly kind: "closed"; readonly bye?: Bye | undefined } & RawClose)
  /** The deadline that {@link Connection} asked for has come. */
  | { readonly kind: "timer" }
  /** The application calls `close()`. */
  | {
      readonly kind: "close";
      readonly code?: number | undefined;
      readonly reason?: string | undefined;
    }
  /** The application calls `reconnect()`. */
  | { readonly kind: "reconnect" }
  /** The server announced the spread N/C for the day it cannot announce anything. */
  | { readonly kind: "plan"; readonly spreadMs: Ms }
  /** The process slept, the network is back, the page is seen again. */
  | { readonly kind: "wake" | "online" | "visible" }
  /** The network is gone, says the runtime. */
  | { readonly kind: "offline" }
  /** The page is about to be frozen: no timer will fire, and silence means nothing. */
  | { readonly kind: "freeze" }
  /** The page goes into the back/forward cache, and may be shown again. */
  | { readonly kind: "park" };

/** What the adapter has to do, in order. */
export type Action =
  | {
      readonly kind: "connect";
      /** 1 for the first attempt after a stable connection. */
      readonly attempt: number;
      readonly urlTurn: number;
      /** The server refused the credentials: fetch new ones. */
      readonly refresh: boolean;
    }
  | { readonly kind: "ping" }
  /** Begin the closing handshake on the current socket. */
  | {
      readonly kind: "hang-up";
      readonly code: number | undefined;
      readonly reason: string | undefined;
    }
  /** Say hello on the current socket, or on the next. */
  | { readonly kind: "greet"; readonly link: "current" | "next" }
  /** Let go of the current socket now; its own close may take a minute or for ever. */
  | { readonly kind: "abandon" }
  /** As `abandon`, but say why. */
  | { readonly kind: "dismiss"; readonly code: number; readonly reason: string }
  /** Let go of the current socket, and have the session wait. */
  | { readonly kind: "park" }
  /** Open the next socket beside the current one; or let go of it. */
  | { readonly kind: "connect-next"; readonly urlTurn: number }
  | { readonly kind: "abandon-next" }
  /** The next socket takes the place of the current one, which is closed if it is still open. */
  | { readonly kind: "switch" }
  | Told;

/** What the adapter has to tell the application, by the name of the event. */
export type Told =
  | { readonly kind: "open" }
  /** No connection came about. */
  | { readonly kind: "error" }
  /** The session is over. */
  | ({
      readonly kind: "close";
      readonly verdict: Verdict;
      readonly willReconnect: boolean;
    } & CloseFacts)
  | ({
      readonly kind: "reconnecting";
      readonly verdict: RetryVerdict;
      readonly attempt: number;
      readonly delayMs: Ms;
    } & CloseFacts)
  | {
      readonly kind: "idlelimit";
      readonly limitMs: Ms;
      readonly intervalMs: Ms | undefined;
    };

/** The world at the moment of a step. */
export interface Moment {
  readonly nowMs: Ms;
  /** Uniform in [0, 1); each step draws at most one delay. */
  readonly random: number;
  /** When traffic last arrived, and when any was last sent. */
  readonly heardMs: Ms;
  readonly sentMs: Ms;
  /** URLs that an attempt can choose from. */
  readonly urlCount: number;
  /** There is a session that can outlive its connection. */
  readonly hasSession: boolean;
}

export type Step = readonly [next: Connection, actions: readonly Action[]];
