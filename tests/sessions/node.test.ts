import { ReconnectingWebSocket, type EventMap, type SocketConstructor } from "backsoon";
import { WebSocket as Undici6 } from "undici6";
import { WebSocket as Undici7 } from "undici7";
import { describe, expect, it } from "vitest";
import { WebSocket as Ws } from "ws";

import { Changes } from "../kit/changes.ts";
import { expectNoLeaks } from "../kit/leaks.ts";
import { needs } from "../kit/needs.ts";
import { startNginx } from "../kit/nginx.ts";
import { startTcpProxy } from "../kit/tcp-proxy.ts";
import { startSessionServer } from "./session-server.ts";

const sockets: readonly [string, SocketConstructor][] = [
  ["ws", Ws],
  ["undici 6", Undici6],
  ["undici 7", Undici7],
];

/** A client with a session that writes down what it hears. */
class Client implements AsyncDisposable {
  readonly socket: ReconnectingWebSocket;
  readonly log: string[] = [];
  readonly #changes = new Changes();

  constructor(url: string, WebSocket: SocketConstructor, binaryType?: "arraybuffer" | "blob") {
    this.socket = new ReconnectingWebSocket(url, undefined, {
      session: true,
      WebSocket,
      heartbeat: false,
      rule: () => ({ afterMs: [0, 20] }),
    });
    const { socket } = this;
    if (binaryType) socket.binaryType = binaryType;
    for (const type of ["open", "resumed", "close", "reconnecting", "undelivered"] as const)
      socket.addEventListener(type, () => this.#note(type));
    socket.addEventListener("message", (event) => this.#hear(event));
  }

  #note(line: string): void {
    this.log.push(line);
    this.#changes.changed();
  }

  #hear(event: EventMap["message"]): void {
    const data = event.data as string | ArrayBuffer | Uint8Array | Blob;
    const note = (text: string): void => this.#note(`${text} at ${event.position}`);
    if (typeof data === "string") note(data);
    else if (data instanceof Blob)
      event.waitUntil?.(
        data.arrayBuffer().then((bytes) => note(`[${[...new Uint8Array(bytes)]}]`)),
      );
    else note(`[${[...new Uint8Array(data)]}]`);
  }

  get messages(): readonly string[] {
    return this.log.filter((line) => line.includes(" at "));
  }

  async until(holds: (client: this) => boolean): Promise<void> {
    const explain = (): string => `it last told ${this.log.slice(-10).join(", ")}`;
    await this.#changes.until(() => holds(this), explain);
  }

  told(line: string, count = 1): Promise<void> {
    return this.until(({ log }) => log.filter((other) => other === line).length >= count);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.socket[Symbol.asyncDispose]();
  }
}

describe.each(sockets)("%s", (_name, WebSocket) => {
  it.each(["arraybuffer", "blob"] as const)(
    "loses and doubles nothing when its connection is cut again and again (%s)",
    async (binaryType) => {
      await using server = await startSessionServer();
      await using proxy = await startTcpProxy({ upstreamPort: server.port });
      await using client = new Client(`ws://127.0.0.1:${proxy.port}`, WebSocket, binaryType);
      const expected: string[] = [];
      let sent = 0;
      const send = (data: string | Uint8Array): void => {
        client.socket.send(data);
        sent += 1;
        expected.push(`${typeof data === "string" ? data : `[${[...data]}]`} at ${sent}`);
      };
      await client.told("open");
      for (let round = 1; round <= 4; round += 1) {
        for (let index = 0; index < 50; index += 1) {
          send(`text ${round} ${index}`);
          send(new Uint8Array([round, index]));
        }
        if (round % 2 === 0) proxy.resetAll();
        else proxy.finAll();
        send("\u0001cut");
        send("");
        await client.told("resumed", round);
      }
      await client.until(({ messages }) => messages.length >= sent);
      // Blobs are read asynchronously: what follows them may be noted first.
      const byPosition = (a: string, b: string): number =>
        Number(a.split(" at ").at(-1)) - Number(b.split(" at ").at(-1));
      expect([...client.messages].sort(byPosition)).toEqual(expected);
      expect([client.log.includes("close"), server.lives.length]).toEqual([false, 1]);
    },
  );

  it("resumes over a restart inside the process", async () => {
    await using server = await startSessionServer();
    await using client = new Client(server.url, WebSocket);
    await client.told("open");
    client.socket.send("before");
    await client.told("before at 1");
    await server.lifecycle.restart();
    client.socket.send("meanwhile");
    server.lifecycle.serve();
    await client.told("meanwhile at 2");
    expect(client.log).toEqual([
      "open",
      "before at 1",
      "reconnecting",
      "resumed",
      "meanwhile at 2",
    ]);
  });

  it("moves to its next connection without an interruption", async () => {
    await using server = await startSessionServer({ sessions: { lifetimeMs: 150, moveMs: 2_000 } });
    await using client = new Client(server.url, WebSocket);
    await client.told("open");
    const life = await server.life();
    let sent = 0;
    while (life.session.generation < 4) {
      client.socket.send(`${(sent += 1)}`);
      await client.until(({ messages }) => messages.length >= sent);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(client.log).toEqual([
      "open",
      ...Array.from({ length: sent }, (_, index) => `${index + 1} at ${index + 1}`),
    ]);
    expect(life.told.map(({ what }) => what)).not.toContain("detached");
  });

  it("ends its session with close(), at once", async () => {
    await using server = await startSessionServer();
    const client = new Client(server.url, WebSocket);
    await client.told("open");
    await client[Symbol.asyncDispose]();
    await server.told(await server.life(), "close client");
    expect((await server.ended()).saidBye).toBe(true);
    expect([...server.lifecycle.sessions]).toEqual([]);
  });

  it("ends its session with close() from inside a message listener, too", async () => {
    await using server = await startSessionServer();
    await using client = new Client(server.url, WebSocket);
    client.socket.addEventListener("message", () => client.socket.close());
    await client.told("open");
    client.socket.send("over and out");
    await server.told(await server.life(), "close client");
  });

  it("leaves nothing behind, whatever its session went through", async () => {
    await using server = await startSessionServer();
    await expectNoLeaks(async () => {
      await using proxy = await startTcpProxy({ upstreamPort: server.port });
      const client = new Client(`ws://127.0.0.1:${proxy.port}`, WebSocket);
      await client.told("open");
      client.socket.send("a");
      proxy.resetAll();
      await client.told("resumed");
      await client.told("a at 1");
      await client[Symbol.asyncDispose]();
    });
  });
});

needs("nginx").describe("behind a real nginx", () => {
  it("a session outlives the idle timeout: 1 s of silence cuts the connection, and nothing is lost", async () => {
    await using server = await startSessionServer({ heartbeat: false });
    await using nginx = await startNginx({ upstreamPort: server.port, readTimeoutSeconds: 1 });
    await using client = new Client(`ws://127.0.0.1:${nginx.port}`, Ws);
    await client.told("open");
    client.socket.send("before");
    const life = await server.life();
    await server.told(life, "detached");
    await life.session.send("missed");
    client.socket.send("after");
    await client.told("after at 3");
    expect(client.log).toEqual([
      "open",
      "before at 1",
      "reconnecting",
      "resumed",
      "missed at 2",
      "after at 3",
    ]);
  });

  it("a session outlives nginx itself", async () => {
    await using server = await startSessionServer();
    await using first = await startNginx({ upstreamPort: server.port, readTimeoutSeconds: 60 });
    await using second = await startNginx({ upstreamPort: server.port, readTimeoutSeconds: 60 });
    let { port } = first;
    const socket = new ReconnectingWebSocket(() => `ws://127.0.0.1:${port}`, undefined, {
      session: true,
      WebSocket: Ws,
      rule: () => ({ afterMs: [0, 20] }),
    });
    await using _end = socket;
    const resumed = new Promise((resolve) => socket.addEventListener("resumed", resolve));
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    ({ port } = second);
    first.child.kill("SIGKILL");
    await resumed;
    expect((await server.life()).session.generation).toBe(2);
  });

  it("a server that restarts tells its sessions through it: 1012 arrives, and a resume follows", async () => {
    await using server = await startSessionServer();
    await using nginx = await startNginx({ upstreamPort: server.port, readTimeoutSeconds: 60 });
    await using client = new Client(`ws://127.0.0.1:${nginx.port}`, Ws);
    await client.told("open");
    const codes: number[] = [];
    client.socket.addEventListener("reconnecting", ({ code }) => void codes.push(code));
    await server.lifecycle.restart();
    server.lifecycle.serve();
    await client.told("resumed");
    expect(codes[0]).toBe(1012);
  });
});
