import { NEVER, type Ms } from "../time.ts";
import type { FlowLimits } from "./control.ts";
import { ACK_AFTER_BYTES, ACK_AFTER_MESSAGES, ACK_AFTER_MS, ACK_SHARE } from "./limits.ts";

const UNLIMITED: FlowLimits = { messages: Infinity, bytes: Infinity };

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
  /** What the peer may have in flight: a small window wants its acknowledgements soon. */
  readonly #window: FlowLimits | undefined;

  constructor(handled = 0, window?: FlowLimits) {
    this.#window = window;
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
    this.#dueMs = this.#isMuch ? nowMs : Math.min(this.#dueMs, nowMs + ACK_AFTER_MS);
    return true;
  }

  get #isMuch(): boolean {
    const { messages, bytes } = this.#window ?? UNLIMITED;
    return (
      this.handled - this.told >= Math.min(ACK_AFTER_MESSAGES, messages * ACK_SHARE) ||
      this.#bytes >= Math.min(ACK_AFTER_BYTES, bytes * ACK_SHARE)
    );
  }

  /** An `ack` of this position has gone out. */
  noteTold(position: number, nowMs: Ms): void {
    this.told = position;
    this.#bytes = 0;
    // What was handled meanwhile waits for the next.
    this.#dueMs = position >= this.handled ? NEVER : nowMs + ACK_AFTER_MS;
  }
}
