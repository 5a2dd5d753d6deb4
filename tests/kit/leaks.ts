import { AsyncLocalStorage, createHook } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";

/*
 * `process.getActiveResourcesInfo()` before and after would not do: vitest's own timers come and go
 * beside the test's, so that one left-behind timer hides behind one of vitest's that has just ended.
 * Async hooks tell who made what.
 */
const kinds: ReadonlyMap<string, string> = new Map([
  ["Timeout", "timer"],
  ["TCPWRAP", "TCP socket"],
  ["TCPSERVERWRAP", "TCP server"],
  ["PIPEWRAP", "pipe"],
  ["PROCESSWRAP", "child process"],
  ["TLSWRAP", "TLS socket"],
  ["UDPWRAP", "UDP socket"],
  ["WORKER", "worker"],
  ["MESSAGEPORT", "message port"],
  ["FSEVENTWRAP", "file watcher"],
]);

export interface LeakOptions {
  /** How long what is closing may take to be gone. */
  readonly withinMs?: number;
  /** Also what was `unref()`ed, and so would not keep a process alive. Node makes some of these itself. */
  readonly alsoUnref?: boolean;
}

interface Resource {
  readonly kind: string;
  readonly madeAt: string;
  readonly handle: object;
}

function isRef(handle: object): boolean {
  return !("hasRef" in handle) || typeof handle.hasRef !== "function" || handle.hasRef() === true;
}

/** The first line of the stack outside Node and this file. */
function caller(): string {
  const lines = new Error("made here").stack?.split("\n").slice(1) ?? [];
  const foreign = lines.find((line) => !line.includes("node:") && !line.includes("/kit/leaks.ts"));
  return foreign?.trim() ?? "by Node itself, for instance for an accepted connection";
}

/**
 * Runs `body`, then waits, at most `withinMs`, until no timer, socket, server or process that was made
 * in it (directly, or in what it set in motion) is left; rejects with those that are, and where they
 * were made. What a server from outside of `body` accepts is that server's, and does not count.
 *
 * @returns what `body` returned.
 */
export async function expectNoLeaks<T>(
  body: () => T | Promise<T>,
  { withinMs = 2_000, alsoUnref = false }: LeakOptions = {},
): Promise<T> {
  const inBody = new AsyncLocalStorage<true>();
  const made = new Map<number, Resource>();
  const hook = createHook({
    init(id, type, _trigger, handle: object) {
      const kind = kinds.get(type);
      if (kind !== undefined && inBody.getStore() === true)
        made.set(id, { kind, madeAt: caller(), handle });
    },
    destroy: (id) => void made.delete(id),
  });
  const left = (): Resource[] =>
    [...made.values()].filter(({ handle }) => alsoUnref || isRef(handle));

  hook.enable();
  try {
    const result = await inBody.run(true, body);
    const end = performance.now() + withinMs;
    // At each turn of the event loop, since a handle closes a turn or more after it was told to.
    while (left().length > 0) {
      if (performance.now() > end) {
        const list = left().map(({ kind, madeAt }) => `  ${kind}, made ${madeAt}`);
        throw new Error(`left behind:\n${list.join("\n")}`);
      }
      await nextTurn();
    }
    return result;
  } finally {
    hook.disable();
    inBody.disable();
  }
}
