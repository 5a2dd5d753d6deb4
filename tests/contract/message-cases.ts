import type { Case } from "./environment.ts";
import { assertEqual, connect, serverLog, SOON, soon, until, withClient } from "./tools.ts";

const MEBIBYTE = 2 ** 20;

/** The bytes of a message in whatever form the runtime delivers it. */
async function bytesOf(data: unknown): Promise<number[]> {
  const buffer = data instanceof Blob ? await data.arrayBuffer() : (data as ArrayBuffer);
  return [...new Uint8Array(buffer)];
}

const echoes = (name: string, message: string): Case => ({
  name: `${name} comes back as it was`,
  run: (environment) =>
    withClient(environment, { to: "/echo" }, async ({ socket, next }) => {
      await next("open");
      const answer = next("message");
      assertEqual(socket.send(message), true, "what send() returns");
      const { data } = await answer;
      if (data !== message) throw new Error(`not the same text, ${String(data).length} long`);
    }),
});

const binary = (binaryType: "arraybuffer" | "blob"): Case => ({
  name: `binary data comes back, as ${binaryType}, also after a reconnect`,
  run: (environment) =>
    withClient(environment, { to: "/close?code=1012", ...SOON }, async ({ socket, next }) => {
      socket.binaryType = binaryType;
      await next("reconnecting");
      await next("open");
      assertEqual(socket.binaryType, binaryType, "binaryType");
      const answer = next("message");
      socket.send(new Uint8Array([0, 1, 254, 255]));
      const { data } = await answer;
      assertEqual(data instanceof Blob, binaryType === "blob", "whether it is a Blob");
      assertEqual(await bytesOf(data), [0, 1, 254, 255], "the bytes");
    }),
});

export const messageCases: readonly Case[] = [
  echoes("a text", "Grüße, 世界 😀"),
  echoes("an empty text", ""),
  echoes("a text of 1 MiB", "x".repeat(MEBIBYTE)),
  binary("arraybuffer"),
  binary("blob"),
  {
    name: "binary data of 1 MiB comes back whole",
    run: (environment) =>
      withClient(environment, { to: "/echo" }, async ({ socket, next }) => {
        socket.binaryType = "arraybuffer";
        await next("open");
        const answer = next("message");
        socket.send(new Uint8Array(MEBIBYTE).fill(7));
        const bytes = new Uint8Array((await answer).data as ArrayBuffer);
        const isWhole = bytes.length === MEBIBYTE && bytes.every((byte) => byte === 7);
        assertEqual(isWhole, true, "whole");
      }),
  },
  {
    name: "messages keep their order",
    run: (environment) =>
      withClient(environment, { to: "/echo" }, async ({ socket, log }) => {
        const texts = Array.from({ length: 100 }, (_, index) => `message ${index}`);
        for (const line of texts) socket.send(line.slice("message ".length));
        await until(() => log.length === 101, "all the echoes");
        assertEqual(log, ["open", ...texts], "order");
      }),
  },
  {
    name: "what is sent while down is delivered after the reconnect, exactly once",
    run: (environment) =>
      withClient(
        environment,
        { to: "/close?code=1012", ...SOON },
        async ({ socket, next, log }) => {
          socket.addEventListener("reconnecting", () => void socket.send("kept"), { once: true });
          assertEqual((await next("message")).data, "kept", "the echo");
          socket.send("the last");
          await next("message");
          assertEqual(log.slice(-3), ["open", "message kept", "message the last"], "order");
          assertEqual((await serverLog(environment)).texts, ["kept", "the last"], "texts");
        },
      ),
  },
  {
    name: "bufferedAmount counts what waits, in bytes, and falls to 0",
    run: (environment) =>
      withClient(environment, { to: "/echo" }, async ({ socket, next }) => {
        socket.send("ä€");
        socket.send(new Uint8Array(3));
        assertEqual(socket.bufferedAmount, 8, "before open");
        await next("open");
        await until(() => socket.bufferedAmount === 0, "bufferedAmount is 0");
      }),
  },
  {
    name: "a subprotocol is negotiated, and asked for again at each connection",
    run: (environment) => {
      const setup = { to: "/echo?subprotocol=b", protocols: ["a", "b"], ...SOON };
      return withClient(environment, setup, async ({ socket, next }) => {
        await next("open");
        assertEqual(socket.protocol, "b", "protocol");
        const opened = next("open");
        socket.reconnect();
        await opened;
        assertEqual(socket.protocol, "b", "protocol after the reconnect");
      });
    },
  },
  {
    name: "URL and protocols may be asked for at each attempt",
    run: async (environment) => {
      const asked: number[] = [];
      const url = async ({ attempt }: { attempt: number }): Promise<string> => {
        asked.push(attempt);
        return `${environment.url}${attempt === 1 ? "/refuse?status=503" : "/echo?subprotocol=t2"}`;
      };
      const protocols = ({ attempt }: { attempt: number }): string[] => [`t${attempt}`];
      const setup = { to: "", url, protocols, ...SOON };
      await withClient(environment, setup, async ({ socket, next }) => {
        await next("open");
        assertEqual([asked, socket.protocol], [[1, 2], "t2"], "attempts");
      });
    },
  },
  {
    name: "for await yields each message, across reconnects, and ends with the socket",
    run: (environment) =>
      withClient(environment, { to: "/close?code=1012", ...SOON }, async ({ socket, next }) => {
        const all = (async () => {
          const list: unknown[] = [];
          for await (const data of socket) if (list.push(data) === 2) socket.close();
          return list;
        })();
        await next("reconnecting");
        socket.send("one");
        socket.send("two");
        assertEqual(await soon(all, "the end of the loop"), ["one", "two"], "messages");
      }),
  },
  {
    name: "close() reaches the server with code and reason, and disposal waits for it",
    run: async (environment) => {
      const { socket, next, log } = connect(environment, { to: "/silent" });
      await next("open");
      socket.close(4321, "bye");
      await socket[Symbol.asyncDispose]();
      assertEqual(log, ["open", "close 4321 final"], "order");
      assertEqual((await serverLog(environment)).closes, [[4321, "bye"]], "closes");
    },
  },
  {
    name: "a malformed URL makes the constructor throw what the runtime's throws",
    run: async (environment) => {
      const Native = environment.WebSocket ?? globalThis.WebSocket;
      const nameOf = (construct: () => unknown): string => {
        try {
          construct();
          return "nothing";
        } catch (error) {
          return (error as Error).name;
        }
      };
      const native = nameOf(() => new Native("ftp://127.0.0.1/"));
      assertEqual(native, "SyntaxError", "what the runtime throws");
      assertEqual(
        nameOf(() => connect(environment, { to: "ftp://127.0.0.1/" })),
        native,
        "what ours throws",
      );
    },
  },
  {
    name: "it is an instance of the runtime's WebSocket, where there is one",
    run: (environment) =>
      withClient(environment, { to: "/echo" }, async ({ socket, next }) => {
        const Native: unknown = globalThis.WebSocket;
        if (typeof Native === "function") assertEqual(socket instanceof Native, true, "instanceof");
        assertEqual(socket instanceof EventTarget, true, "an EventTarget");
        await next("open");
      }),
  },
];
