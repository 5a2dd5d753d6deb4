import { Client, type Standing } from "./client.ts";

/** What happened in one second of the drill. */
export interface Second {
  attempts: number;
  connections: number;
}

/** All clients, and what they did. */
export class Fleet implements AsyncDisposable {
  readonly clients: readonly Client[];
  readonly startedMs: number = performance.now();
  /** One entry for each second since the start. */
  readonly seconds: Second[] = [];
  /** When each attempt began, on the drill's clock. */
  readonly attemptsMs: number[] = [];
  readonly codes = new Map<number, number>();
  readonly verdicts = new Map<string, number>();
  /** Clients that learnt the path's idle limit. */
  learnt = 0;
  #onChange = new Set<() => void>();

  constructor(url: string, count: number) {
    const watcher = {
      attempted: () => {
        this.attemptsMs.push(performance.now());
        this.#second().attempts += 1;
      },
      opened: () => {
        this.#second().connections += 1;
        this.#changed();
      },
      lost: (code: number, because: string) => {
        countOne(this.codes, code);
        countOne(this.verdicts, because);
        this.#changed();
      },
      learnt: () => {
        this.learnt += 1;
      },
    };
    this.clients = Array.from({ length: count }, () => new Client(url, watcher));
  }

  /** The second that it is now; those in which nothing happened are filled in. */
  #second(): Second {
    const index = Math.floor((performance.now() - this.startedMs) / 1_000);
    while (this.seconds.length <= index) this.seconds.push({ attempts: 0, connections: 0 });
    return this.seconds[index] ?? { attempts: 0, connections: 0 };
  }

  #changed(): void {
    for (const look of this.#onChange) look();
  }

  standings(): Standing[] {
    return this.clients.map((client) => client.standing);
  }

  get open(): number {
    return this.clients.filter(({ standing }) => standing === "open").length;
  }

  /** Everybody says something, so that every silence begins now. */
  speak(): void {
    for (const client of this.clients) client.speak();
  }

  /** Resolves with `true` when `holds()`, looked at after each change; with `false` at the bound. */
  until(holds: () => boolean, withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isReached: boolean): void => {
        clearTimeout(bound);
        this.#onChange.delete(look);
        resolve(isReached);
      };
      const look = (): void => {
        if (holds()) settle(true);
      };
      const bound = setTimeout(() => settle(false), withinMs);
      this.#onChange.add(look);
      look();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
  }
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
