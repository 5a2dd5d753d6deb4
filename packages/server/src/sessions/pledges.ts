import type { SessionEnd } from "@backsoon/core";

import { SessionOverError } from "./session.ts";

/** A `send()` that waits for the store. */
interface Pledge {
  readonly position: number;
  readonly resolve: () => void;
  readonly reject: (error: SessionOverError) => void;
}

/** For a message that is stored already. */
export const KEPT: Promise<void> = Promise.resolve();

/** Nobody has to wait for a `send()`, so its rejection must not end the process. */
function quietly(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined);
  return promise;
}

/** For a message that was not taken. */
export function broken(end: SessionEnd | undefined): Promise<void> {
  return quietly(Promise.reject(new SessionOverError(end)));
}

/** The promises of one session's `send()`s, in the order of their messages. */
export class Pledges {
  #pledges: Pledge[] = [];

  get size(): number {
    return this.#pledges.length;
  }

  /** For the message at this position. */
  make(position: number): Promise<void> {
    return quietly(
      new Promise((resolve, reject) => this.#pledges.push({ position, resolve, reject })),
    );
  }

  keep(upTo: number): void {
    const count = this.#pledges.findIndex(({ position }) => position > upTo);
    const kept = count === -1 ? this.#pledges : this.#pledges.slice(0, count);
    this.#pledges = count === -1 ? [] : this.#pledges.slice(count);
    for (const { resolve } of kept) resolve();
  }

  breakAll(end: SessionEnd): void {
    const pledges = this.#pledges;
    this.#pledges = [];
    for (const { reject } of pledges) reject(new SessionOverError(end));
  }
}
