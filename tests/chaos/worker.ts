import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import { scriptArguments } from "../kit/child.ts";
import { guard } from "../kit/cleanup.ts";
import { groupGone, signalGroup } from "../kit/process-group.ts";

/** How a process ended. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * A process whose every line of output is a record. Unlike the kit's `startChild` it keeps none of
 * them: there are millions in an hour. What it says on standard error is shown.
 */
export class Worker<Entry> implements AsyncDisposable {
  readonly pid: number;
  /** There may be records on the way yet. */
  readonly exited: Promise<End>;
  /** The same, and everything that it recorded has been heard. */
  readonly #closed: Promise<unknown>;
  readonly #child: ChildProcess;
  readonly #release: () => void;

  private constructor(child: ChildProcess, pid: number, hear: (entry: Entry) => void) {
    this.pid = pid;
    this.#child = child;
    this.#release = guard("kill", "-s", "KILL", "--", `-${pid}`);
    this.exited = once(child, "exit").then(([code, signal]) => ({ code, signal }));
    this.#closed = once(child, "close");
    let rest = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const lines = (rest + text).split("\n");
      // Without its line break a record is not complete; a killed process may leave half of one.
      rest = lines.pop() ?? "";
      for (const line of lines) hear(JSON.parse(line) as Entry);
    });
    child.stdin?.on("error", () => {});
  }

  static start<Entry>(
    script: string,
    settings: object,
    hear: (entry: Entry) => void,
  ): Worker<Entry> {
    const args = [...scriptArguments(script), JSON.stringify(settings)];
    const stdio = ["pipe", "pipe", "inherit"] as const;
    const child = spawn(process.execPath, args, { detached: true, stdio: [...stdio] });
    if (child.pid === undefined) throw new Error(`${script} could not be started`);
    return new Worker(child, child.pid, hear);
  }

  order(line: string): void {
    this.#child.stdin?.write(`${line}\n`);
  }

  signal(signal: NodeJS.Signals): void {
    signalGroup(this.pid, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.signal("SIGKILL");
    await this.#closed;
    await groupGone(this.pid);
    this.#release();
  }
}
