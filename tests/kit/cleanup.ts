import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

/*
 * A signal handler in the test process would not do: worker threads get no signals, SIGKILL has no
 * handler, and a handler changes how the test runner itself reacts to Ctrl-C. So a tiny shell stands
 * by, reading from a pipe. However the test process ends, the pipe closes, and the shell then runs
 * what is still on its list, newest first. It ends when the list is empty.
 */
const guardian = `
trap '' INT TERM HUP
last=0
while read -r id undo; do
  eval "undo_$id=\\$undo"
  [ "$id" -gt "$last" ] && last=$id
done
while [ "$last" -gt 0 ]; do
  eval "eval \\"\\$undo_$last\\""
  last=$((last - 1))
done
`;

interface Standby {
  readonly shell: ChildProcess;
  readonly list: Writable;
  readonly open: Set<number>;
  lastId: number;
}

let standby: Standby | undefined;

function startStandby(): Standby {
  const shell = spawn("/bin/sh", ["-c", guardian], {
    // Its own process group, or Ctrl-C in the terminal would reach it together with the tests.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const list: Writable = shell.stdin;
  list.on("error", () => {});
  shell.on("error", () => {});
  shell.unref();
  // A child's stdin is a net.Socket at run time, but its type does not say so.
  if ("unref" in list && typeof list.unref === "function") list.unref();
  return { shell, list, open: new Set(), lastId: 0 };
}

function quoted(word: string): string {
  if (word.includes("\n")) throw new Error("an undo command cannot hold a line break");
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * Registers a command that undoes something outside this process (a process, a directory, a network
 * namespace), to be run if the test process ends, in whatever way, before `release()` was called.
 * Commands run newest first, without output, and may fail.
 *
 * @returns `release`, to be called when the test has undone the thing itself.
 */
export function guard(...command: readonly string[]): () => void {
  standby ??= startStandby();
  const mine = standby;
  const id = ++mine.lastId;
  mine.list.write(`${id} ${command.map(quoted).join(" ")}\n`);
  mine.open.add(id);
  return () => {
    if (!mine.open.delete(id)) return;
    mine.list.write(`${id} :\n`);
    if (mine.open.size > 0) return;
    mine.list.end();
    if (standby === mine) standby = undefined;
  };
}

/** Disposes of `handles` one after the other, all of them even if some fail; then throws the first error. */
export async function disposeInTurn(handles: Iterable<AsyncDisposable>): Promise<void> {
  const errors: unknown[] = [];
  for (const handle of handles) {
    try {
      await handle[Symbol.asyncDispose]();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
