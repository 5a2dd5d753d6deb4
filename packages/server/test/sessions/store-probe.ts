import type { SessionStore } from "../../src/index.ts";
import { Changes } from "../../../../tests/kit/changes.ts";
import { memoryStore } from "../../src/index.ts";

export type StoreCall = Exclude<keyof SessionStore, "isShared" | "close" | "listen">;

/**
 * - `pass`: as the store behind it.
 * - `hold`: the store behind it is asked when the test lets go.
 * - `late`: it is asked at once, and its answer comes when the test lets go.
 * - `fail`: it is not asked.
 */
type Mode = "pass" | "hold" | "late" | "fail";

interface Held {
  readonly name: StoreCall;
  readonly go: () => void;
}

/** A store that answers when and how a test says, and remembers what it was asked. */
export class StoreProbe implements SessionStore {
  readonly isShared: boolean;
  readonly calls: { readonly name: StoreCall; readonly args: readonly unknown[] }[] = [];
  readonly behind: SessionStore;
  readonly #modes = new Map<StoreCall, Mode>();
  readonly #changes = new Changes();
  #held: Held[] = [];

  constructor(behind: SessionStore = memoryStore(), isShared = false) {
    this.behind = behind;
    this.isShared = isShared;
  }

  /** From now on, calls of this name are treated so. */
  set(name: StoreCall, mode: Mode): this {
    this.#modes.set(name, mode);
    return this;
  }

  /** Lets all calls go that are held, and treats later ones as `pass`. */
  letGo(name: StoreCall): void {
    this.#modes.delete(name);
    const mine = this.#held.filter((held) => held.name === name);
    this.#held = this.#held.filter((held) => held.name !== name);
    for (const { go } of mine) go();
  }

  count(name: StoreCall): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** Resolves when it was asked so often. */
  async asked(name: StoreCall, count = 1): Promise<void> {
    const explain = (): string => `${name} was asked ${this.count(name)} times`;
    await this.#changes.until(() => this.count(name) >= count, explain, 5_000);
  }

  create: SessionStore["create"] = (...args) => this.#call("create", args) as never;
  load: SessionStore["load"] = (...args) => this.#call("load", args) as never;
  claim: SessionStore["claim"] = (...args) => this.#call("claim", args) as never;
  write: SessionStore["write"] = (...args) => this.#call("write", args) as never;
  remove: SessionStore["remove"] = (...args) => this.#call("remove", args) as never;
  touch: SessionStore["touch"] = (...args) => this.#call("touch", args) as never;
  notify: SessionStore["notify"] = (...args) => this.#call("notify", args) as never;
  listen: SessionStore["listen"] = (...args) => this.behind.listen(...args);
  close: SessionStore["close"] = () => this.behind.close();

  #call(name: StoreCall, args: readonly unknown[]): unknown {
    this.calls.push({ name, args });
    const ask = (): unknown => (this.behind[name] as (...args: unknown[]) => unknown)(...args);
    const answer = this.#answer(name, ask);
    this.#changes.changed();
    return answer;
  }

  #answer(name: StoreCall, ask: () => unknown): unknown {
    switch (this.#modes.get(name) ?? "pass") {
      case "pass":
        return ask();
      case "fail":
        return Promise.reject(new Error(`${name}: the store is down`));
      case "hold":
        return new Promise((resolve) => this.#held.push({ name, go: () => resolve(ask()) }));
      case "late": {
        const answer = ask();
        return new Promise((resolve) => this.#held.push({ name, go: () => resolve(answer) }));
      }
    }
  }
}
