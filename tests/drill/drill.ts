import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { guard } from "../kit/cleanup.ts";
import { Lines } from "../kit/lines.ts";
import { groupGone, isGroupAlive, signalGroup } from "../kit/process-group.ts";

const main = fileURLToPath(new URL("../../apps/drill/dist/main.js", import.meta.url));

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A line as it came, and what it came by. */
type Output = "stdout" | "stderr";

/**
 * The drill, as a user starts it. Unlike the kit's `startChild` it keeps the two outputs apart, and
 * leaves what the drill leaves behind, so that a test can find it.
 */
export class Drill implements AsyncDisposable {
  readonly pid: number;
  readonly end: Promise<End>;
  readonly lines: Readonly<Record<Output, Lines>> = { stdout: new Lines(), stderr: new Lines() };
  readonly #texts: Record<Output, string> = { stdout: "", stderr: "" };
  readonly #release: () => void;

  private constructor(process: ChildProcess, pid: number) {
    this.pid = pid;
    this.#release = guard("kill", "-s", "KILL", "--", `-${pid}`);
    this.end = once(process, "close").then(([code, signal]) => {
      for (const output of ["stdout", "stderr"] as const) this.lines[output].end();
      return { code, signal };
    });
    for (const output of ["stdout", "stderr"] as const) {
      let rest = "";
      process[output]?.setEncoding("utf8").on("data", (text: string) => {
        this.#texts[output] += text;
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) this.lines[output].push(line);
      });
    }
  }

  static async start(...args: readonly string[]): Promise<Drill> {
    const child = spawn(process.execPath, [main, ...args], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    await once(child, "spawn");
    if (child.pid === undefined) throw new Error("the drill has no pid");
    return new Drill(child, child.pid);
  }

  text(output: Output): string {
    return this.#texts[output];
  }

  /** The first line that matches, past or to come. */
  line(output: Output, pattern: RegExp): Promise<RegExpMatchArray> {
    const explain = (): string => `no ${pattern} in:\n${this.text("stdout")}${this.text("stderr")}`;
    return this.lines[output].find((line) => line.match(pattern) ?? undefined, explain, {
      withinMs: 60_000,
    });
  }

  /** The processes that it has started and that are alive. */
  children(): number[] {
    const path = `/proc/${this.pid}/task/${this.pid}/children`;
    return readFileSync(path, "utf8").trim().split(" ").filter(Boolean).map(Number);
  }

  /** Resolves when not one process of it is left; nobody helps. */
  gone(): Promise<void> {
    return groupGone(this.pid);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (isGroupAlive(this.pid)) signalGroup(this.pid, "SIGKILL");
    await this.end;
    await groupGone(this.pid);
    this.#release();
  }
}
