import type { Ms } from "@backsoon/core";

/**
 * What happens next, in order of time; what was asked for first comes first among equals, so that
 * a run can be repeated.
 *
 * A binary heap in typed arrays: a million clients have millions of events, and an object for each
 * would cost more than the clients.
 */
export class EventQueue {
  #atMs = new Float64Array(1024);
  #order = new Float64Array(1024);
  /** Two numbers that the owner gives a meaning to. */
  #kind = new Uint8Array(1024);
  #who = new Int32Array(1024);
  #which = new Int32Array(1024);
  #size = 0;
  #asked = 0;

  /** The event that {@link pop} took out. */
  atMs: Ms = 0;
  kind = 0;
  who = 0;
  which = 0;

  get size(): number {
    return this.#size;
  }

  push(atMs: Ms, kind: number, who: number, which: number): void {
    if (this.#size === this.#atMs.length) this.#grow();
    let at = this.#size;
    this.#size += 1;
    this.#asked += 1;
    const order = this.#asked;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(atMs, order, parent)) break;
      this.#copy(parent, at);
      at = parent;
    }
    this.#set(at, atMs, order, kind, who, which);
  }

  /** Takes the next event out; `false` when there is none. */
  pop(): boolean {
    if (this.#size === 0) return false;
    this.atMs = this.#atMs[0] ?? 0;
    this.kind = this.#kind[0] ?? 0;
    this.who = this.#who[0] ?? 0;
    this.which = this.#which[0] ?? 0;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(this.#size);
    return true;
  }

  /** Puts the event at `from` where it belongs, beginning at the top. */
  #sink(from: number): void {
    const atMs = this.#atMs[from] ?? 0;
    const order = this.#order[from] ?? 0;
    const size = this.#size;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#isEarlier(child + 1, child)) child += 1;
      if (this.#isBefore(atMs, order, child)) break;
      this.#copy(child, at);
      at = child;
    }
    const kind = this.#kind[from] ?? 0;
    this.#set(at, atMs, order, kind, this.#who[from] ?? 0, this.#which[from] ?? 0);
  }

  #isBefore(atMs: Ms, order: number, other: number): boolean {
    const otherMs = this.#atMs[other] ?? 0;
    return atMs < otherMs || (atMs === otherMs && order < (this.#order[other] ?? 0));
  }

  #isEarlier(one: number, other: number): boolean {
    return this.#isBefore(this.#atMs[one] ?? 0, this.#order[one] ?? 0, other);
  }

  #copy(from: number, to: number): void {
    this.#set(
      to,
      this.#atMs[from] ?? 0,
      this.#order[from] ?? 0,
      this.#kind[from] ?? 0,
      this.#who[from] ?? 0,
      this.#which[from] ?? 0,
    );
  }

  #set(at: number, atMs: Ms, order: number, kind: number, who: number, which: number): void {
    this.#atMs[at] = atMs;
    this.#order[at] = order;
    this.#kind[at] = kind;
    this.#who[at] = who;
    this.#which[at] = which;
  }

  #grow(): void {
    const length = this.#atMs.length * 2;
    const larger = <Numbers extends { set(from: Numbers): void }>(to: Numbers, from: Numbers) => {
      to.set(from);
      return to;
    };
    this.#atMs = larger(new Float64Array(length), this.#atMs);
    this.#order = larger(new Float64Array(length), this.#order);
    this.#kind = larger(new Uint8Array(length), this.#kind);
    this.#who = larger(new Int32Array(length), this.#who);
    this.#which = larger(new Int32Array(length), this.#which);
  }
}
