import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A process of the drill, with orders one way and news the other. */
export class Part<Order extends object, News extends { readonly did: string }> {
  readonly #child: ChildProcess;
  /** Resolves when the process has ended, however it did. */
  readonly ended: Promise<unknown>;

  /** @param serve is given the process before it can say anything. */
  constructor(
    script: string,
    args: readonly (string | number)[],
    serve?: (child: ChildProcess) => void,
  ) {
    const path = fileURLToPath(new URL(script, import.meta.url));
    this.#child = fork(path, args.map(String), {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // Messages of a session may be binary.
      serialization: "advanced",
    });
    this.ended = once(this.#child, "exit");
    serve?.(this.#child);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  order(order: Order): void {
    this.#child.send(order);
  }

  /** The next news of that kind; rejects when the process ends without it. */
  news<Did extends News["did"]>(did: Did): Promise<Extract<News, { did: Did }>> {
    return new Promise((resolve, reject) => {
      const hear = (message: unknown): void => {
        const news = message as News;
        if (news.did !== did) return;
        done();
        resolve(news as Extract<News, { did: Did }>);
      };
      const miss = (code: number | null): void => {
        done();
        reject(new Error(`process ${this.pid} ended (${code}) before it told "${did}"`));
      };
      const done = (): void => {
        this.#child.off("message", hear).off("exit", miss);
      };
      this.#child.on("message", hear).on("exit", miss);
    });
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}
