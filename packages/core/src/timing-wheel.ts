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

  /** Also for ticks before zero. */
  #index(tick: number): number {
    const { length } = this.#slots;
    return ((tick % length) + length) % length;
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
    this.#slots[this.#index(tick)]?.push(item);
    this.#size += 1;
  }

  /**
   * Visits every item that is due by `nowMs`. `visit` returns the item's next deadline, or `NEVER`
   * to take it out.
   */
  advance(nowMs: Ms, visit: (item: Item) => Ms): void {
    const target = Math.floor(nowMs / this.#tickMs);
    if (target <= this.#tick) return;
    // After a long sleep one turn of the wheel finds everybody; more turns would find nothing.
    const from = Math.max(this.#tick, target - this.#slots.length) + 1;
    // From here on, who is added lies ahead of the target: nobody is visited twice.
    this.#tick = target;
    const due: Item[] = [];
    for (let tick = from; tick <= target; tick += 1) {
      const index = this.#index(tick);
      // Not push(...): a slot may hold more than an argument list.
      for (const item of this.#slots[index] ?? []) due.push(item);
      this.#slots[index] = [];
    }
    this.#size -= due.length;
    for (const item of due) {
      const nextMs = visit(item);
      if (nextMs < NEVER) this.add(item, nextMs);
    }
  }
}
