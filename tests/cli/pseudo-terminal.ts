import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import { Changes } from "../kit/changes.ts";
import { guard } from "../kit/cleanup.ts";
import { groupGone, isGroupAlive, signalGroup } from "../kit/process-group.ts";

/** What a terminal is told besides text: colours, where the cursor goes. */
// oxlint-disable-next-line no-control-regex -- these are control characters
const CONTROLS = /\u001B\[[0-9;?]*[A-Za-z]/g;

/** A shell command in a terminal of its own, as `script` of util-linux makes one. */
export class PseudoTerminal implements AsyncDisposable {
  /** Everything that was shown, with its control sequences. */
  raw = "";
  readonly #child: ChildProcess;
  readonly #group: number;
  readonly #changes = new Changes();
  readonly #ended: Promise<number | null>;
  readonly #release: () => void;

  private constructor(child: ChildProcess, group: number) {
    this.#child = child;
    this.#group = group;
    this.#release = guard("kill", "-s", "KILL", "--", `-${group}`);
    child.stdin?.on("error", () => {});
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.raw += text;
      this.#changes.changed();
    });
    this.#ended = once(child, "close").then(([code]) => code as number | null);
  }

  static async run(
    command: string,
    env: NodeJS.ProcessEnv,
    columns = 100,
  ): Promise<PseudoTerminal> {
    // Without a terminal of its own, `script` makes one without a size.
    const sized = `stty cols ${columns} rows 40; ${command}`;
    const child = spawn(
      "script",
      ["--quiet", "--return", "--flush", "--command", sized, "/dev/null"],
      {
        stdio: ["pipe", "pipe", "inherit"],
        // Not the user's own shell: they differ in what they do after Ctrl-C.
        env: { TERM: "xterm-256color", ...env, SHELL: "/bin/sh" },
        detached: true,
      },
    );
    await once(child, "spawn");
    if (child.pid === undefined) throw new Error("script has no pid");
    return new PseudoTerminal(child, child.pid);
  }

  /** What was shown, as one reads it. */
  get text(): string {
    return this.raw.replaceAll(CONTROLS, "").replaceAll("\r", "");
  }

  /** Waits until `pattern` is on the screen; returns the match. */
  async shows(pattern: RegExp): Promise<RegExpExecArray> {
    const explain = (): string => `${pattern} is not on the screen:\n${this.text}`;
    await this.#changes.until(() => pattern.test(this.text), explain);
    const match = pattern.exec(this.text);
    if (match === null) throw new Error(explain());
    return match;
  }

  type(keys: string): void {
    this.#child.stdin?.write(keys);
  }

  /** The command's exit code. */
  get ended(): Promise<number | null> {
    return this.#ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (isGroupAlive(this.#group)) signalGroup(this.#group, "SIGKILL");
    await this.#ended;
    await groupGone(this.#group);
    this.#release();
  }
}

export const KEYS = {
  down: "\u001B[B",
  enter: "\r",
  interrupt: "\u0003",
  escape: "\u001B",
} as const;
