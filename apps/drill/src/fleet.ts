import { Client, type Standing } from "./client.ts";
import { noMessages, type MessageCounts } from "./conversation.ts";

/** What happened in one second of the drill. */
export interface Second {
  attempts: number;
  connections: number;
}

/** A client says something this often; in a large fleet more seldom, so that it stays at 500/s. */
const SPEAK_MS = 1_000;
const SPEAK_MS_PER_CLIENT = 2;
const TICK_MS = 20;

/** How long answers may take, on a busy machine. */
const ANSWER_BOUND_MS = 15_000;

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
  readonly messages: MessageCounts = noMessages();
  /** Clients that learnt the path's idle limit. */
  learnt = 0;
  readonly #onChange = new Set<() => void>();
  #talk: NodeJS.Timeout | undefined;
  #isListening = false;

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
      moved: () => {
        this.#second().connections += 1;
      },
      learnt: () => {
        this.learnt += 1;
      },
      heard: () => {
        if (this.#isListening) this.#changed();
      },
    };
    this.clients = Array.from({ length: count }, () => new Client(url, this.messages, watcher));
    this.talk();
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

  /** Questions that nobody has answered yet. */
  get waiting(): number {
    return this.clients.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Everybody says something, so that every silence begins now. */
  speak(): void {
    for (const client of this.clients) client.speak();
  }

  /** From now on everybody says something again and again, one after the other. */
  talk(): void {
    this.hush();
    const { length } = this.clients;
    const everyMs = Math.max(SPEAK_MS, SPEAK_MS_PER_CLIENT * length);
    const startMs = performance.now();
    let turn = 0;
    this.#talk = setInterval(() => {
      // A process that stood still does not make up for it: it would be a burst.
      const due = Math.floor(((performance.now() - startMs) / everyMs) * length);
      const from = Math.max(turn, due - length);
      for (turn = from; turn < due; turn += 1) this.clients[turn % length]?.speak();
    }, TICK_MS);
  }

  hush(): void {
    clearInterval(this.#talk);
  }

  /** Nobody says anything until all is answered; what is not, is lost. Then they talk again. */
  async settleMessages(): Promise<void> {
    this.hush();
    this.#isListening = true;
    const isAnswered = await this.until(() => this.waiting === 0, ANSWER_BOUND_MS);
    this.#isListening = false;
    if (!isAnswered) for (const client of this.clients) client.giveUp();
    this.talk();
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
    this.hush();
    await Promise.all(this.clients.map((client) => client.close()));
  }
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
