import type { Ms } from "@backsoon/core";

import type { Random } from "./random.ts";

/** What a client of the fleet is told. */
export type ClientEvent =
  /** The handshake is done. */
  | { readonly kind: "opened" }
  /** A connection that was open has ended. */
  | { readonly kind: "ended"; readonly code: number; readonly reason: string }
  /** The attempt was refused. */
  | { readonly kind: "refused" }
  /** The moment that it asked for has come. */
  | { readonly kind: "timer" };

/** What it does about it. `"let-go"`: gives up the attempt under way; `"again"`: and tries anew. */
export type Deed = "nothing" | "connect" | "let-go" | "again";

export interface Reaction<State> {
  readonly state: State;
  readonly deed: Deed;
  /** When it wants a `timer`; `NEVER` while it waits for an event only. */
  readonly deadlineMs: Ms;
}

/** One kind of client: a state of its own, told what happens, says what it does. */
export interface ClientKind<State> {
  /** Connected since long before the run. */
  readonly settled: State;
  readonly react: (state: State, event: ClientEvent, nowMs: Ms, random: Random) => Reaction<State>;
}
