/**
 * Every client that is measured, opened and listened to as its documentation shows. A process loads
 * the one that it measures and no other.
 */
import { WebSocket } from "ws";

/** What is heard: text, and binary messages as the client gives them. */
export type Data = string | ArrayBuffer | Uint8Array;

/** What an application listens to. */
export interface Ears {
  readonly opened: () => void;
  readonly heard: (data: Data) => void;
}

/** What is sent. */
export type Message = string | Uint8Array<ArrayBuffer>;

/** `false`: the message was not taken. */
export type Send = (data: Message) => unknown;

export type Open = (url: string, ears: Ears) => Send;

/** The handlers of a `WebSocket`. `unknown`, so that each class may keep its own types of them. */
interface Standard {
  binaryType: string;
  onopen: unknown;
  onmessage: unknown;
  onerror: unknown;
  onclose: unknown;
  send(data: Message): unknown;
}

const ignore = (): void => {};

function listen(socket: Standard, { opened, heard }: Ears): Send {
  // What a browser's application has. `ws` would give a Buffer, some wrappers a Blob.
  socket.binaryType = "arraybuffer";
  socket.onopen = opened;
  socket.onmessage = (event: { readonly data: Data }): void => heard(event.data);
  socket.onerror = ignore;
  socket.onclose = ignore;
  return (data) => socket.send(data);
}

async function backsoon(session: boolean): Promise<Open> {
  const { ReconnectingWebSocket } = await import("backsoon");
  const options = { WebSocket, session };
  return (url, ears) => listen(new ReconnectingWebSocket(url, undefined, options), ears);
}

const LOADERS = {
  raw: () => (url, ears) => listen(new WebSocket(url), ears),

  backsoon: () => backsoon(false),
  session: () => backsoon(true),

  "reconnecting-websocket": async () => {
    const { default: loaded } = await import("reconnecting-websocket");
    // Its types describe an ES module, and what Node loads is none.
    const ReconnectingWebSocket = loaded as unknown as typeof loaded.default;
    return (url, ears) => listen(new ReconnectingWebSocket(url, [], { WebSocket }), ears);
  },

  partysocket: async () => {
    const { WebSocket: PartySocket } = await import("partysocket");
    return (url, ears) => listen(new PartySocket(url, [], { WebSocket }), ears);
  },

  "websocket-ts": async () => {
    // It takes the browser's.
    Object.assign(globalThis, { WebSocket });
    const { ExponentialBackoff, WebsocketBuilder } = await import("websocket-ts");
    return (url, { opened, heard }) => {
      const socket = new WebsocketBuilder(url)
        .withBackoff(new ExponentialBackoff(1_000, 6))
        .onOpen(opened)
        .onMessage((_, { data }: MessageEvent<Data>) => heard(data))
        .onError(ignore)
        .onClose(ignore)
        .build();
      socket.binaryType = "arraybuffer";
      return (data) => socket.send(data);
    };
  },

  "socket.io": async () => {
    const { io } = await import("socket.io-client");
    return (url, { opened, heard }) => {
      const socket = io(url, { transports: ["websocket"], forceNew: true });
      socket.on("connect", opened);
      socket.on("echo", heard);
      socket.on("connect_error", ignore);
      socket.on("disconnect", ignore);
      return (data) => socket.emit("echo", data);
    };
  },
} satisfies Record<string, () => Open | Promise<Open>>;

export type ClientKind = keyof typeof LOADERS;

export async function load(kind: string | undefined): Promise<Open> {
  return LOADERS[kind as ClientKind]();
}
