import { setTimeout as delay } from "node:timers/promises";

import { disposeInTurn } from "../tests/kit/cleanup.ts";
import { startTcpProxy, type TcpProxy } from "../tests/kit/tcp-proxy.ts";
import type { Client } from "./black-hole-clients.ts";
import type { Server } from "./black-hole-servers.ts";
import { spread } from "./measure.ts";
import { Process } from "./process.ts";
import type { Row, Table } from "./table.ts";

const CONNECTIONS = 50;
/** Longer than the longest of them takes by default: twice 30 s. */
const WATCH_SECONDS = 75;
const IDLE_SECONDS = 30;
const SECONDS_PER_HOUR = 3_600;

/** Silence of 25 s, and 10 s for the answer; the server's silence varies by a tenth. */
const CLIENT_BAR_SECONDS = 35;
const SERVER_BAR_SECONDS = 25 * 1.1 + 10;

const PLAIN = "Backsoon";
const SESSION = "Backsoon session";

interface Pairing {
  readonly side: string;
  readonly client: Client;
  readonly server: Server;
  /** Its own server is here, and not only the little of it that the client needs. */
  readonly hasServer: boolean;
  /** One of ours has none. */
  readonly against: string | undefined;
  /** Of its pings, over which connections come: so they are everywhere between two of them. */
  readonly intervalSeconds: number;
}

const NO_PINGS = { server: "ws", hasServer: false, against: PLAIN, intervalSeconds: 1 } as const;
const MINIMAL = { hasServer: false, against: SESSION } as const;

const PAIRINGS: readonly Pairing[] = [
  ours(PLAIN, "backsoon"),
  ours(SESSION, "backsoon-session"),
  { ...NO_PINGS, side: "ws", client: "ws", hasServer: true },
  { ...NO_PINGS, side: "reconnecting-websocket", client: "reconnecting-websocket" },
  { ...NO_PINGS, side: "partysocket", client: "partysocket" },
  { ...NO_PINGS, side: "websocket-ts", client: "websocket-ts" },
  {
    side: "graphql-ws",
    client: "graphql-ws",
    server: "graphql-ws",
    hasServer: true,
    against: PLAIN,
    intervalSeconds: 12,
  },
  {
    side: "Socket.IO",
    client: "socket.io",
    server: "socket.io",
    hasServer: true,
    against: SESSION,
    intervalSeconds: 25,
  },
  { ...MINIMAL, side: "SignalR", client: "signalr", server: "signalr", intervalSeconds: 15 },
  { ...MINIMAL, side: "Phoenix", client: "phoenix", server: "phoenix", intervalSeconds: 30 },
  {
    ...MINIMAL,
    side: "Centrifuge",
    client: "centrifuge",
    server: "centrifuge",
    intervalSeconds: 25,
  },
  {
    ...MINIMAL,
    side: "ActionCable",
    client: "actioncable",
    server: "actioncable",
    intervalSeconds: 3,
  },
];

function ours(side: string, both: Client & Server): Pairing {
  return {
    side,
    client: both,
    server: both,
    hasServer: true,
    against: undefined,
    intervalSeconds: 25,
  };
}

/** What one side did in one round. */
interface Observation {
  readonly clientMs: readonly number[];
  readonly serverMs: readonly number[];
  readonly bytesPerHour: number;
}

/** Clients of one side, their server, and the path between them. */
class Scene implements AsyncDisposable {
  readonly #server: Process;
  readonly #path: TcpProxy;
  readonly #clients: Process;
  #bytesPerHour = 0;

  private constructor(server: Process, path: TcpProxy, clients: Process) {
    this.#server = server;
    this.#path = path;
    this.#clients = clients;
  }

  /** Resolves when all are connected. */
  static async begin(pairing: Pairing, seed: number): Promise<Scene> {
    const { client, intervalSeconds } = pairing;
    const server = new Process("black-hole-server", pairing.server);
    const { port } = await server.answer<{ port: number }>();
    const path = await startTcpProxy({ upstreamPort: port });
    const when = [1_000 * intervalSeconds, seed];
    const clients = new Process("black-hole-client", client, path.port, CONNECTIONS, ...when);
    await clients.answer();
    return new Scene(server, path, clients);
  }

  async countIdleBytes(): Promise<void> {
    const before = await this.#bytes();
    await delay(1_000 * IDLE_SECONDS);
    const perSecond = ((await this.#bytes()) - before) / IDLE_SECONDS;
    this.#bytesPerHour = (perSecond * SECONDS_PER_HOUR) / CONNECTIONS;
  }

  fall(): void {
    this.#path.blackhole();
    for (const process of [this.#server, this.#clients]) process.tell("hole");
  }

  async observation(): Promise<Observation> {
    const clientMs = await this.#clients.ask<number[]>("noticed");
    const serverMs = await this.#server.ask<number[]>("noticed");
    return { clientMs, serverMs, bytesPerHour: this.#bytesPerHour };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await disposeInTurn([this.#clients, this.#path, this.#server]);
  }

  async #bytes(): Promise<number> {
    const { bytes, open } = await this.#server.ask<{ bytes: number; open: number }>("bytes");
    if (open !== CONNECTIONS) throw new Error(`${open} connections where ${CONNECTIONS} should be`);
    return bytes;
  }
}

/** All sides at once: they are idle, and take nothing from each other. */
async function observe(seed: number): Promise<Observation[]> {
  const scenes = await Promise.all(PAIRINGS.map((pairing) => Scene.begin(pairing, seed)));
  try {
    await Promise.all(scenes.map((scene) => scene.countIdleBytes()));
    for (const scene of scenes) scene.fall();
    await delay(1_000 * WATCH_SECONDS);
    return await Promise.all(scenes.map((scene) => scene.observation()));
  } finally {
    await disposeInTurn(scenes);
  }
}

/** How long each end takes to notice a path that has fallen silent, and what that costs while it has not. */
export async function blackHole(rounds: number): Promise<Table[]> {
  const seen: Observation[][] = [];
  while (seen.length < rounds) seen.push(await observe(seen.length + 1));
  const sides = PAIRINGS.map((pairing, index) => ({
    pairing,
    seen: seen.map((round) => round[index] as Observation),
  }));
  const withServer = sides.filter(({ pairing }) => pairing.hasServer);
  return [
    ...noticing("client", sides, ({ clientMs }) => clientMs, CLIENT_BAR_SECONDS),
    ...noticing("server", withServer, ({ serverMs }) => serverMs, SERVER_BAR_SECONDS),
    {
      title: "Cost of an idle connection",
      unit: "B per hour",
      better: "lower",
      note:
        `Payload of TCP, both ways, of ${CONNECTIONS} connections in ${IDLE_SECONDS} s; they had come at even ` +
        "distances over one interval between pings. Who pings nobody pays nothing.",
      rows: sides.map((side) =>
        rowOf(
          side.pairing,
          side.seen.map(({ bytesPerHour }) => bytesPerHour),
        ),
      ),
    },
  ];
}

interface Seen {
  readonly pairing: Pairing;
  readonly seen: readonly Observation[];
}

function noticing(
  end: "client" | "server",
  sides: readonly Seen[],
  timesMs: (observation: Observation) => readonly number[],
  barSeconds: number,
): Table[] {
  const share = (seen: Observation): number => timesMs(seen).length / CONNECTIONS;
  const median = (seen: Observation): number => spread(timesMs(seen)).median / 1_000;
  const noticed = sides.filter(({ seen }) => seen.every((round) => timesMs(round).length > 0));
  return [
    {
      title: `A ${end} whose path has become a black hole notices within ${WATCH_SECONDS} s`,
      unit: "share of the connections",
      better: "higher",
      note:
        "Default options, real time, ws in Node. Nothing passes any more, and nobody is told. " +
        "A browser has no ping frames: there Backsoon without a session needs a heartbeat message.",
      rows: sides.map(({ pairing, seen }) => rowOf(pairing, seen.map(share), 1)),
    },
    {
      title: `Time until the ${end} notices`,
      unit: "s, median of those who do",
      better: "lower",
      rows: noticed.map(({ pairing, seen }) => rowOf(pairing, seen.map(median), barSeconds)),
    },
  ];
}

function rowOf({ side, against }: Pairing, values: readonly number[], bar?: number): Row {
  const figure = spread(values);
  if (against !== undefined) return { kind: "peer", side, figure, against };
  return { kind: "ours", side, figure, ...(bar === undefined ? {} : { bar }) };
}
