import type { Payload } from "@backsoon/core";

const SMALLEST = 4;
/** A ring of more slots gives memory back when three quarters of them are empty. */
const SHRINKS_FROM = 64;

/**
 * Messages at consecutive positions: one in at the end or many out at the front, each at the same
 * small cost however many there are.
 */
export class MessageRing {
  #slots: (Payload | undefined)[] = [];
  /** The position of the first message in it. */
  #first: number;
  /** The position of the next message to come. */
  #next: number;

  constructor(next: number) {
    this.#first = next;
    this.#next = next;
  }

  push(message: Payload): void {
    const held = this.#next - this.#first;
    if (held === this.#slots.length) this.#resize(Math.max(SMALLEST, 2 * held));
    this.#slots[this.#next % this.#slots.length] = message;
    this.#next += 1;
  }

  /** Forgets the messages up to `position`. */
  dropThrough(position: number): void {
    const slots = this.#slots;
    const end = Math.min(position + 1, this.#next);
    for (; this.#first < end; this.#first += 1) slots[this.#first % slots.length] = undefined;
    const size = slots.length;
    if (size > SHRINKS_FROM && 4 * (this.#next - this.#first) < size) this.#resize(size / 2);
  }

  /** The messages after `position`, in order. */
  after(position: number): Payload[] {
    return Array.from(this.#from(position + 1));
  }

  *#from(position: number): Generator<Payload> {
    for (let at = Math.max(position, this.#first); at < this.#next; at += 1) {
      const message = this.#slots[at % this.#slots.length];
      if (message !== undefined) yield message;
    }
  }

  #resize(size: number): void {
    const slots = Array<Payload | undefined>(size).fill(undefined);
    for (let at = this.#first; at < this.#next; at += 1) {
      slots[at % size] = this.#slots[at % this.#slots.length];
    }
    this.#slots = slots;
  }
}
