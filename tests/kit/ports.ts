import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import type { Child } from "./child.ts";
import { patienceMs } from "./within.ts";

/*
 * Below the kernel's range for outgoing connections (32768 and up), so that no client of another test
 * can be given the port between our look and its use; and each process and thread starts in a block
 * of its own, so that two test files do not look at the same port at the same time.
 */
const lowest = 20_000;
const span = 12_000;
let next = ((process.pid + threadId * 37) * 64) % span;

async function canListen(port: number): Promise<boolean> {
  const server = createServer();
  server.listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}

/** A TCP port on 127.0.0.1 on which nothing listens, and which this process is not given again soon. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < span; tries++) {
    const port = lowest + next;
    next = (next + 1) % span;
    if (await canListen(port)) return port;
  }
  throw new Error(`no free port between ${lowest} and ${lowest + span}`);
}

async function problemOf(port: number, host: string): Promise<string | undefined> {
  const socket = connect({ port, host });
  try {
    // A SYN into a black hole is answered by nobody for minutes.
    await once(socket, "connect", { signal: AbortSignal.timeout(1_000) });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    socket.destroy();
  }
}

export interface PortOptions {
  readonly host?: string;
  readonly withinMs?: number;
  /** The process that is to listen: when it ends, waiting on is pointless. */
  readonly child?: Child;
}

/**
 * Resolves when something accepts connections on the port. It makes a connection to find out, and
 * drops it: a server that counts connections will have seen it.
 */
export async function waitForPort(
  port: number,
  { host = "127.0.0.1", withinMs = patienceMs, child }: PortOptions = {},
): Promise<void> {
  const end = performance.now() + withinMs;
  for (;;) {
    const problem = await problemOf(port, host);
    if (problem === undefined) return;
    const said = child === undefined ? "" : `; the process last said:\n${child.tail()}`;
    if (child?.hasExited) throw new Error(`the process for ${host}:${port} has ended${said}`);
    if (performance.now() > end)
      throw new Error(`nothing accepts on ${host}:${port} after ${withinMs} ms: ${problem}${said}`);
    // Nothing tells when another process begins to listen, so the only way is to ask again.
    await delay(10);
  }
}
