import type { Ms } from "../../packages/core/src/index.ts";
import type { Chance } from "./chance.ts";
import type { Machine } from "./machine.ts";
import type { Scheduler } from "./scheduler.ts";
import type { StoreFaults } from "./settings.ts";

/** A call of one process to the store. */
interface Call {
  readonly isWrite: boolean;
  readonly start: () => void;
  readonly fail: () => void;
}

type Outcome = "fails-before" | "fails-after" | "well";

/** What calls to the store suffer; one for all processes of a world. */
export class StoreWeather {
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly halfMs: Ms;
  #faults: StoreFaults | undefined;
  #outageUntilMs: Ms = 0;

  constructor(chance: Chance, scheduler: Scheduler, halfMs: Ms, faults: StoreFaults) {
    this.chance = chance;
    this.scheduler = scheduler;
    this.halfMs = halfMs;
    this.#faults = faults;
  }

  calm(): void {
    this.#faults = undefined;
    this.#outageUntilMs = 0;
  }

  breakDown(forMs: Ms): void {
    this.#outageUntilMs = this.scheduler.nowMs + forMs;
  }

  delayMs(): Ms {
    return this.chance.skewed(0, this.halfMs);
  }

  draw(): Outcome {
    if (this.scheduler.nowMs < this.#outageUntilMs) return "fails-before";
    if (this.chance.happens(this.#faults?.failsBefore ?? 0)) return "fails-before";
    return this.chance.happens(this.#faults?.failsAfter ?? 0) ? "fails-after" : "well";
  }

  /** How long a notice is on its way; `undefined`: it is lost. */
  noticeMs(): Ms | undefined {
    const { chance } = this;
    if (chance.happens(this.#faults?.lostNotice ?? 0)) return undefined;
    const isLate = chance.happens(this.#faults?.lateNotice ?? 0);
    return this.delayMs() + (isLate ? chance.skewed(0, 5_000) : 0);
  }
}

/**
 * One process's way to the store: calls for one session take turns, as `store.ts` promises, and a
 * write behind one that failed is not begun.
 */
export class StoreAccess {
  readonly #weather: StoreWeather;
  readonly #machine: Machine;
  readonly #queues = new Map<string, Call[]>();
  readonly #isDirect: boolean;

  constructor(weather: StoreWeather, machine: Machine, isDirect: boolean) {
    this.#weather = weather;
    this.#machine = machine;
    this.#isDirect = isDirect;
  }

  /** Both answers come to a living process only, and possibly before this returns. */
  call<Result>(
    id: string,
    isWrite: boolean,
    effect: () => Result,
    answered: (result: Result) => void,
    failed: () => void,
  ): void {
    if (this.#isDirect) {
      answered(effect());
      return;
    }
    const start = (): void => this.#run(id, isWrite, effect, answered, failed);
    const queue = this.#queues.get(id);
    if (queue) queue.push({ isWrite, start, fail: failed });
    else {
      this.#queues.set(id, []);
      start();
    }
  }

  #run<Result>(
    id: string,
    isWrite: boolean,
    effect: () => Result,
    answered: (result: Result) => void,
    failed: () => void,
  ): void {
    const weather = this.#weather;
    const { scheduler, chance } = weather;
    const outcome = weather.draw();
    const doneLater = (settle: () => void): void => {
      const answer = (): void => {
        settle();
        this.#next(id);
      };
      if (weather.halfMs === 0) this.#machine.hear(answer);
      else this.#machine.hearAt(scheduler.nowMs + weather.delayMs(), answer);
    };
    const fail = (): void => {
      if (isWrite) this.#cancelWrites(id);
      failed();
    };
    const act = (): void => {
      // What a process asked for before it died may still be carried out.
      if (!this.#machine.isAlive && chance.happens(0.5)) return;
      if (outcome === "fails-before") return doneLater(fail);
      const result = effect();
      doneLater(outcome === "fails-after" ? fail : () => answered(result));
    };
    if (weather.halfMs === 0) act();
    else scheduler.after(weather.delayMs(), act);
  }

  #cancelWrites(id: string): void {
    const queue = this.#queues.get(id) ?? [];
    this.#queues.set(
      id,
      queue.filter(({ isWrite }) => !isWrite),
    );
    for (const { isWrite, fail } of queue) if (isWrite) fail();
  }

  #next(id: string): void {
    const next = this.#queues.get(id)?.shift();
    if (next === undefined) this.#queues.delete(id);
    else next.start();
  }
}
