import { once } from "node:events";
import { type Socket, createServer } from "node:net";
import { Changes } from "./changes.ts";
import type { ClientClose, RawConnection } from "./raw-connection.ts";
import { RawRequest } from "./raw-request.ts";
import { freePort } from "./ports.ts";
import { within, patienceMs } from "./within.ts";

/** What a raw server does with an upgrade request; doing nothing leaves the handshake unanswered. */
export type RawScript = (request: RawRequest) => void;

export interface RawServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** TCP connections, upgrade requests (complete ones), and accepted handshakes so far. */
  readonly connections: number;
  readonly upgrades: number;
  readonly accepted: readonly RawConnection[];
  /** From the next request on, does this instead. */
  use(script: RawScript): void;
  untilUpgrades(count: number, withinMs?: number): Promise<void>;
  /** The `number`th (1 is the first) accepted connection, present or to come. */
  connection(number: number, withinMs?: number): Promise<RawConnection>;
  /** What Close frame the client sent on that connection; undefined: TCP ended without one. */
  clientClose(number?: number, withinMs?: number): Promise<ClientClose | undefined>;
}

/**
 * A WebSocket server made by hand on a free port of 127.0.0.1, for the faults a library refuses to
 * commit. Disposal destroys its connections and stops listening.
 */
export async function startRawServer(script: RawScript): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const accepted: RawConnection[] = [];
  const changes = new Changes();
  let connections = 0;
  let upgrades = 0;

  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
    let head = Buffer.alloc(0);
    let connection: RawConnection | undefined;
    let asked = false;
    socket.on("end", () => {
      // Before an answer the client's FIN is left alone: silence is one of the faults.
      if (connection !== undefined) socket.end();
    });
    socket.on("data", (bytes) => {
      if (connection !== undefined) return connection.take(bytes);
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf("\r\n\r\n");
      if (asked || end < 0) return;
      asked = true;
      upgrades += 1;
      const request = new RawRequest(upgrades, head.toString("latin1", 0, end), socket, (made) => {
        connection = made;
        accepted.push(made);
        // Not before the script has seen its own connection.
        queueMicrotask(() => made.take(head.subarray(end + 4)));
        changes.changed();
      });
      script(request);
      changes.changed();
    });
    changes.changed();
  });
  const port = await freePort();
  server.listen({ port, host: "127.0.0.1", exclusive: true });
  await once(server, "listening");

  const connection = async (number: number, withinMs?: number): Promise<RawConnection> => {
    const explain = () => `no connection number ${number}; ${accepted.length} were accepted`;
    await changes.until(() => accepted.length >= number, explain, withinMs);
    const made = accepted[number - 1];
    if (made === undefined) throw new Error("connections are numbered from 1");
    return made;
  };

  return {
    port,
    url: `ws://127.0.0.1:${port}`,
    accepted,
    get connections() {
      return connections;
    },
    get upgrades() {
      return upgrades;
    },
    use(next) {
      script = next;
    },
    untilUpgrades: (count, withinMs) =>
      changes.until(
        () => upgrades >= count,
        () => `only ${upgrades} of ${count} upgrade requests came`,
        withinMs,
      ),
    connection,
    async clientClose(number = 1, withinMs = patienceMs) {
      const { clientClose } = await connection(number, withinMs);
      return within(clientClose, withinMs, () => "the client sent no Close frame");
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}
