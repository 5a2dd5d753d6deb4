import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A part of a benchmark, in a process of its own. */
export class Process implements AsyncDisposable {
  readonly #child: ChildProcess;
  /** Aborted when it can tell no more, so that nobody waits for a process that has failed. */
  readonly #ended = new AbortController();

  constructor(script: string, ...args: (string | number)[]) {
    const path = fileURLToPath(new URL(`parts/${script}.ts`, import.meta.url));
    this.#child = fork(path, args.map(String), { execArgv: ["--import", "tsx", "--expose-gc"] });
    this.#child.once("disconnect", () =>
      this.#ended.abort(new Error(`${script} ${args.join(" ")} ended without an answer`)),
    );
  }

  tell(word: string): void {
    this.#child.send(word);
  }

  /** The next thing the process tells. */
  async answer<Answer>(): Promise<Answer> {
    const { signal } = this.#ended;
    const [answer] = (await once(this.#child, "message", { signal })) as [Answer];
    return answer;
  }

  async ask<Answer>(word: string): Promise<Answer> {
    this.tell(word);
    return this.answer();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGKILL");
    await once(this.#child, "exit");
  }
}
