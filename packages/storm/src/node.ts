/**
 * One server process: handshakes wait in a queue and are worked off one after the other, each for
 * the same time.
 */
import type { Ms } from "@backsoon/core";

/** What happens to those who find the queue full. */
export type Backlog =
  /** It is never full: a process that accepts whatever comes. */
  | { readonly kind: "unbounded" }
  /** They are refused at once: a proxy that answers 503. */
  | { readonly kind: "bounded"; readonly length: number }
  /**
   * They are not answered, and their kernel knocks again after 1, 2, 4 ... s: a `listen` backlog
   * (Linux, net.ipv4.tcp_syn_retries, RFC 6298 §2 and §5.5).
   */
  | { readonly kind: "kernel"; readonly length: number };

/** A queue of two numbers per entry, in a ring. */
export class Ring {
  #who = new Int32Array(256);
  #which = new Int32Array(256);
  #first = 0;
  #size = 0;

  /** The entry that {@link take} took out. */
  who = 0;
  which = 0;

  get size(): number {
    return this.#size;
  }

  put(who: number, which: number): void {
    if (this.#size === this.#who.length) this.#grow();
    const at = (this.#first + this.#size) % this.#who.length;
    this.#who[at] = who;
    this.#which[at] = which;
    this.#size += 1;
  }

  take(): boolean {
    if (this.#size === 0) return false;
    this.who = this.#who[this.#first] ?? 0;
    this.which = this.#which[this.#first] ?? 0;
    this.#first = (this.#first + 1) % this.#who.length;
    this.#size -= 1;
    return true;
  }

  clear(): void {
    this.#size = 0;
  }

  #grow(): void {
    const length = this.#who.length;
    const [who, which] = [new Int32Array(2 * length), new Int32Array(2 * length)];
    for (let at = 0; at < this.#size; at += 1) {
      const from = (this.#first + at) % length;
      who[at] = this.#who[from] ?? 0;
      which[at] = this.#which[from] ?? 0;
    }
    [this.#who, this.#which, this.#first] = [who, which, 0];
  }
}

export interface Node {
  isUp: boolean;
  /** A handshake is being worked on. */
  isBusy: boolean;
  readonly queue: Ring;
  /** When it came up. */
  upMs: Ms;
  /** How often it went down: what was under way in an earlier life is lost. */
  life: number;
}

export function newNode(): Node {
  return { isUp: true, isBusy: false, queue: new Ring(), upMs: 0, life: 0 };
}
