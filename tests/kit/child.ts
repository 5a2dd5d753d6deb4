import { type SpawnOptionsWithoutStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { guard } from "./cleanup.ts";
import { Lines } from "./lines.ts";
import { groupGone, signalGroup } from "./process-group.ts";
import { patienceMs, within } from "./within.ts";

interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  readonly cwd?: string;
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long disposal waits after SIGTERM before SIGKILL. */
  readonly graceMs?: number;
}

interface WaitOptions {
  /** Look only at lines from this `position` on; by default at everything printed so far, too. */
  readonly from?: number;
  readonly withinMs?: number;
}

/** A running child process, leader of a process group of its own. */
export interface Child extends AsyncDisposable {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  readonly hasExited: boolean;
  /** The number of lines printed so far, for `WaitOptions.from`. */
  readonly position: number;
  /** The last lines of stdout and stderr, as they came, for messages and assertions. */
  tail(lines?: number): string;
  /** The first line, of stdout or stderr, that matches. */
  waitForLine(pattern: RegExp, options?: WaitOptions): Promise<RegExpMatchArray>;
  /** The first line that is JSON and that `accepts` recognises. */
  waitForJson<T>(accepts: (value: unknown) => value is T, options?: WaitOptions): Promise<T>;
  write(text: string): void;
  /** Sends `signal` to the whole process group; nothing happens if it is gone. */
  kill(signal?: NodeJS.Signals): void;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Starts a process in a group of its own. Disposal sends SIGTERM, after `graceMs` SIGKILL, to the
 * group, and waits for the end; when the leader ends, what is left of its group is killed too.
 *
 * @throws when the command cannot be started.
 */
export async function startChild(
  command: string,
  args: readonly string[] = [],
  { cwd, env, graceMs = 3_000 }: ChildOptions = {},
): Promise<Child> {
  const options: SpawnOptionsWithoutStdio = { env: { ...process.env, ...env }, detached: true };
  const child = spawn(command, args, cwd === undefined ? options : { ...options, cwd });
  const name = [command, ...args].join(" ");
  const { pid } = child;
  if (pid === undefined) {
    const [error] = await once(child, "error");
    throw new Error(`cannot start "${name}"`, { cause: error });
  }
  const release = guard("kill", "-s", "KILL", "--", `-${pid}`);

  let hasExited = false;
  const exited = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => {
      signalGroup(pid, "SIGKILL");
      hasExited = true;
      release();
      resolve({ code, signal });
    });
  });
  const closed = once(child, "close");
  const lines = new Lines();
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input, crlfDelay: Infinity }).on("line", (line) => lines.push(line));
  }
  child.once("close", () => lines.end());
  // A process that ends while it is written to is no fault of the test's.
  child.stdin.on("error", () => {});

  const explain = (awaited: string) => () =>
    `${awaited} did not come from "${name}"${hasExited ? ", which has ended" : ""}; it last said:\n${lines.tail(20)}`;

  return {
    pid,
    exited,
    get hasExited() {
      return hasExited;
    },
    get position() {
      return lines.position;
    },
    tail: (count = 20) => lines.tail(count),
    waitForLine: (pattern, wait) =>
      lines.find(
        (line) => line.match(pattern) ?? undefined,
        explain(`a line like ${pattern}`),
        wait,
      ),
    waitForJson: (accepts, wait) => {
      const pick = (line: string) => {
        const value = parsed(line);
        return accepts(value) ? value : undefined;
      };
      return lines.find(pick, explain("the JSON line"), wait);
    },
    write: (text) => void child.stdin.write(text),
    kill: (signal = "SIGTERM") => {
      if (!hasExited) signalGroup(pid, signal);
    },
    async [Symbol.asyncDispose]() {
      if (!hasExited) {
        signalGroup(pid, "SIGTERM");
        // A stopped process would hold SIGTERM back until it continues.
        signalGroup(pid, "SIGCONT");
        await within(exited, graceMs, () => "no end").catch(() => signalGroup(pid, "SIGKILL"));
        await within(exited, patienceMs, explain("an end after SIGKILL"));
      }
      // A grandchild that left the group may hold the other ends of the pipes open.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      await closed;
      await groupGone(pid);
    },
  };
}

/** Starts a TypeScript file with this Node and tsx as one process (tsx's own command makes two). */
export function startScript(
  file: string,
  args: readonly string[] = [],
  options: ChildOptions = {},
): Promise<Child> {
  return startChild(process.execPath, [...scriptArguments(file), ...args], options);
}

/** What follows `node` to run a TypeScript file, whatever the working directory. */
export function scriptArguments(file: string): string[] {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return ["--import", tsx, file];
}
