import { NEVER, type Ms } from "../time.ts";
import { ACK_AFTER_BYTES, ACK_AFTER_MESSAGES, ACK_AFTER_MS } from "./limits.ts";

/** One side's view of the messages that it gets: which have arrived, been handled, been told so. */
export class Inbox {
  /** The latest message that was taken in. */
  received: number;
  /** Every message up to here was handled. */
  handled: number;
  /** The position of the latest `ack`. */
  told: number;
  /** Handled, while one before is not: handlers may run side by side. */
  #ahead: Set<number> | undefined;
  #bytes = 0;
  #dueMs: Ms = NEVER;

  constructor(handled = 0) {
    this.received = handled;
    this.handled = handled;
    this.told = handled;
  }

  /** When the handled messages are to be acknowledged; `NEVER` when there is nothing to tell. */
  get dueMs(): Ms {
    return this.#dueMs;
  }

  /** @returns whether `handled` has moved. */
  noteHandled(position: number, bytes: number, nowMs: Ms): boolean {
    this.#bytes += bytes;
    if (position !== this.handled + 1) {
      if (position > this.handled) (this.#ahead ??= new Set()).add(position);
      return false;
    }
    this.handled = position;
    while (this.#ahead?.delete(this.handled + 1) === true) this.handled += 1;
    const isMuch = this.handled - this.told >= ACK_AFTER_MESSAGES || this.#bytes >= ACK_AFTER_BYTES;
    this.#dueMs = isMuch ? nowMs : Math.min(this.#dueMs, nowMs + ACK_AFTER_MS);
    return true;
  }

  /** An `ack` of this position has gone out. */
  noteTold(position: number, nowMs: Ms): void {
    this.told = position;
    this.#bytes = 0;
    // What was handled meanwhile waits for the next.
    this.#dueMs = position >= this.handled ? NEVER : nowMs + ACK_AFTER_MS;
  }
}
