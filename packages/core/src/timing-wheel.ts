import { NEVER, type Ms } from "./time.ts";

/**
 * One timer for many deadlines, each visited within a tick of its time.
 *
 * It is lazy: a deadline that moves (any traffic moves a heartbeat's) is not taken out and put in
 * again. The item is visited when it was first due and answers with its next deadline. So a busy
 * connection costs one visit per interval, and an idle one the same.
 */
export class TimingWheel<Item> {
  readonly #tickMs: Ms;
  readonly #slots: Item[][];
  #tick: number;
  #size = 0;

  /**
   * @param tickMs width of a slot; deadlines are rounded up to it.
   * @param slotCount how far ahead an item may lie, in ticks; one further away is visited early and
   *   asked again.
   */
  constructor(tickMs: Ms, slotCount: number, nowMs: Ms) {
    this.#tickMs = tickMs;
    this.#slots = Array.from({ length: slotCount }, () => []);
    this.#tick = Math.floor(nowMs / tickMs);
  }

  /** Items in the wheel. */
  get size(): number {
    return this.#size;
  }

  /** When {@link advance} wants to be called next; `NEVER` while the wheel is empty. */
  get nextMs(): Ms {
    return this.#size === 0 ? NEVER : (this.#tick + 1) * this.#tickMs;
  }

  /** Has `item` visited at `atMs`, or early when that is beyond the wheel's reach. */
  add(item: Item, atMs: Ms): void {
    const dueTick = Math.ceil(atMs / this.#tickMs);
    const reach = this.#slots.length - 1;
    const tick = Math.min(Math.max(dueTick, this.#tick + 1), this.#tick + reach);
    this.#slots[tick % this.#slots.length]?.push(item);
    this.#size += 1;
  }

  /**
   * Visits every item that is due by `nowMs`. `visit` returns the item's next deadline, or `NEVER`
   * to take it out.
   */
  advance(nowMs: Ms, visit: (item: Item) => Ms): void {
    const target = Math.floor(nowMs / this.#tickMs);
    // After a long sleep one turn of the wheel visits everything; more turns would find nothing.
    this.#tick = Math.max(this.#tick, target - this.#slots.length);
    while (this.#tick < target) {
      this.#tick += 1;
      const index = this.#tick % this.#slots.length;
      const due = this.#slots[index] ?? [];
      if (due.length === 0) continue;
      this.#slots[index] = [];
      this.#size -= due.length;
      for (const item of due) {
        const nextMs = visit(item);
        if (nextMs < NEVER) this.add(item, nextMs);
      }
    }
  }
}
