/** What server and clients are told, and what they tell: lines of JSON. */
import type { Ms } from "@backsoon/core";
import type { CapacityCurve } from "@backsoon/storm";

import type { PeerId } from "../peer-protocols.ts";

/** `plain`: `ws` alone. `backsoon`: with a lifecycle that admits at the capacity. */
export type ServerKind = "plain" | "backsoon" | "socket.io";

/** The only argument of `server-process.ts`. */
export interface ServerSettings {
  readonly port: number;
  readonly seed: number;
  readonly capacityPerSecond: number;
  /** What it really admits, so long after it has begun to listen. Empty: its capacity. */
  readonly capacityCurve: CapacityCurve;
  /** How many handshakes may wait; the next is turned away. `undefined`: all of them. */
  readonly queue: number | undefined;
  readonly kind: ServerKind;
  /** The peer whose protocol is answered. */
  readonly speaks: PeerId | undefined;
  /** Takes so many at once, and for nothing: the server before the end, which is to be filled. */
  readonly fillsWith: number | undefined;
}

export type ServerOrder =
  | { readonly do: "listen" }
  /** A planned end (1012); the process ends by itself when everybody is gone. */
  | { readonly do: "restart"; readonly backInMs: Ms }
  /** Say `full` when so many are connected. */
  | { readonly do: "expect"; readonly clients: number }
  | { readonly do: "report" };

export interface ServerReport {
  /** Closed with 1013, and answered with 503. */
  readonly sentAway: number;
  readonly turnedAway: number;
  /** Handshakes worked on for clients that had gone. */
  readonly wasted: number;
  /** Handshakes per second while there always was a next one; `undefined`: too few of them. */
  readonly perSecond: number | undefined;
}

export type ServerNews =
  | { readonly did: "load" }
  | { readonly did: "listen"; readonly atMs: Ms }
  | { readonly did: "end"; readonly atMs: Ms }
  | { readonly did: "full" }
  | ({ readonly did: "report" } & ServerReport);

/** How the clients come back. */
export type Policy =
  /** `undefined`: nobody announced a spread. */
  | { readonly kind: "backsoon"; readonly spreadMs: Ms | undefined }
  /** The same for every attempt, as many write by hand. */
  | {
      readonly kind: "herd";
      /** The delay is drawn from it. */
      readonly delayMs: readonly [fromMs: Ms, toMs: Ms];
      /** `undefined`: an attempt may take as long as it likes. */
      readonly connectTimeoutMs: Ms | undefined;
    }
  /** A published library with its defaults. */
  | { readonly kind: "peer"; readonly id: PeerId };

/** The only argument of `client-process.ts`. */
export interface ClientSettings {
  /** Host and port. */
  readonly authority: string;
  readonly seed: number;
  readonly count: number;
  readonly policy: Policy;
}

/** `wait`: say `settled` when everybody is back or has given up; `account`: what it was like. */
export type ClientOrder =
  | { readonly do: "wait" | "account"; readonly sinceMs: Ms }
  | { readonly do: "end" };

export interface ClientAccount {
  /** When those were back who are, on the clock of `now.ts`. */
  readonly backAtMs: readonly Ms[];
  /** When each noticed that its first connection had ended; nothing of peers. */
  readonly noticedAtMs: readonly Ms[];
  /** Without those that connected the clients in the first place. */
  readonly attempts: number;
}

export type ClientNews =
  /** Everybody is connected; how long each of some handshakes took, one after the other. */
  | { readonly did: "open"; readonly handshakesMs: readonly Ms[] }
  | { readonly did: "settled" }
  | ({ readonly did: "account" } & ClientAccount);
