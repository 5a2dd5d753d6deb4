import { setTimeout as delay } from "node:timers/promises";
import { createClient } from "redis";
import { type Child, startChild } from "./child.ts";
import { disposeInTurn } from "./cleanup.ts";
import { findBinary } from "../../scripts/debian-packages.ts";
import { freePort } from "./ports.ts";
import { makeTempDir } from "./temp.ts";

export interface RedisOptions {
  /** Each write is in a file, and on the disk, before it is answered. Default: nothing is kept. */
  readonly isDurable?: boolean;
  /** The only node of a cluster. */
  readonly isCluster?: boolean;
  /** Any other of the server's settings, as `{ maxmemory: "100mb" }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A Redis server that can be killed and started again, with the same port and files. */
export interface Redis extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** Where its files are. */
  readonly dir: string;
  /** Sends it a command of its own, on a connection of its own. */
  ask(...command: readonly string[]): Promise<unknown>;
  /** SIGKILL; resolves when the process has ended. */
  kill(): Promise<void>;
  /** After `kill`; resolves when it answers. */
  start(): Promise<void>;
  /** SIGSTOP: its connections stay open, and nothing is answered. */
  pause(): void;
  /** SIGCONT. */
  proceed(): void;
}

function settingsOf(options: RedisOptions): Readonly<Record<string, string>> {
  const { isDurable = false, isCluster = false, settings } = options;
  return {
    bind: "127.0.0.1",
    save: "",
    appendonly: isDurable ? "yes" : "no",
    appendfsync: "always",
    "cluster-enabled": isCluster ? "yes" : "no",
    ...settings,
  };
}

async function ask(url: string, command: readonly string[]): Promise<unknown> {
  const client = await createClient({ url, socket: { reconnectStrategy: false } })
    .on("error", () => {})
    .connect();
  try {
    return await client.sendCommand(command);
  } finally {
    client.destroy();
  }
}

async function takeAllSlots(url: string): Promise<void> {
  await ask(url, ["CLUSTER", "ADDSLOTSRANGE", "0", "16383"]);
  while (!/cluster_state:ok/.test(String(await ask(url, ["CLUSTER", "INFO"])))) {
    // Nothing tells: the node looks at its own state every tenth of a second.
    await delay(10);
  }
}

/** Runs Debian's redis-server on a free port of 127.0.0.1, with its files in a temporary directory. */
export async function startRedis(options: RedisOptions = {}): Promise<Redis> {
  const program = findBinary("redis-server");
  if (program === undefined) throw new Error("there is no redis-server on this machine");
  const dir = await makeTempDir();
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  // The default, 10,000 above the port, may be one that the kernel gives to connections.
  const ports = { port: String(port), "cluster-port": String(await freePort()), dir: dir.path };
  const settings = Object.entries({ ...settingsOf(options), ...ports });
  const args = settings.flatMap(([name, value]) => [`--${name}`, value]);

  const startProcess = async (): Promise<Child> => {
    const child = await startChild(program, args);
    await child.waitForLine(/Ready to accept connections/);
    return child;
  };
  const handles: AsyncDisposable[] = [dir];
  let child: Child;
  try {
    child = await startProcess();
    handles.unshift(child);
    if (options.isCluster) await takeAllSlots(url);
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
  return {
    port,
    url,
    dir: dir.path,
    ask: (...command) => ask(url, command),
    async kill() {
      child.kill("SIGKILL");
      await child.exited;
    },
    async start() {
      child = await startProcess();
    },
    pause: () => child.kill("SIGSTOP"),
    proceed: () => child.kill("SIGCONT"),
    [Symbol.asyncDispose]: () => disposeInTurn([child, dir]),
  };
}
