import { DefaultHttpClient, HubConnectionBuilder, NullLogger } from "@microsoft/signalr";
import * as actionCable from "@rails/actioncable";
import { ReconnectingWebSocket as Backsoon } from "backsoon";
import { Centrifuge } from "centrifuge";
import { createClient } from "graphql-ws";
import { WebSocket as PartySocket } from "partysocket";
import { Socket as PhoenixSocket } from "phoenix";
import reconnecting from "reconnecting-websocket";
import { io, NodeWebSocket } from "socket.io-client";
import { WebsocketBuilder } from "websocket-ts";
import type { ClientOptions, WebSocket } from "ws";

type SocketClass = Pick<typeof WebSocket, "CONNECTING" | "OPEN" | "CLOSING" | "CLOSED"> &
  (new (url: string | URL, protocols?: string | string[], options?: ClientOptions) => WebSocket);

/** Connects a published client that nobody has given an option, but for the socket that it is to use. */
type Connect = (authority: string, Socket: SocketClass) => unknown;

/** Its types describe an ES module, and what is loaded here is none. */
const ReconnectingWebSocket = reconnecting as unknown as typeof reconnecting.default;

const ignore = (): void => {};

export const CLIENTS = {
  backsoon: (authority, Socket) => new Backsoon(`ws://${authority}`, [], { WebSocket: Socket }),
  "backsoon-session": (authority, Socket) =>
    new Backsoon(`ws://${authority}`, [], { WebSocket: Socket, session: true }),
  ws: (authority, Socket) => new Socket(`ws://${authority}`),
  "reconnecting-websocket": (authority, Socket) =>
    new ReconnectingWebSocket(`ws://${authority}`, [], { WebSocket: Socket }),
  partysocket: (authority, Socket) =>
    new PartySocket(`ws://${authority}`, [], { WebSocket: Socket }),
  "websocket-ts": (authority, Socket) => {
    // It takes the browser's.
    Object.assign(globalThis, { WebSocket: Socket });
    return new WebsocketBuilder(`ws://${authority}`).build();
  },
  "graphql-ws": (authority, Socket) =>
    createClient({ url: `ws://${authority}`, webSocketImpl: Socket, lazy: false }),
  phoenix: (authority, Socket) =>
    new PhoenixSocket(`ws://${authority}/socket`, { transport: Socket }).connect(),
  centrifuge: (authority, Socket) => {
    const client = new Centrifuge(`ws://${authority}`, { websocket: Socket });
    client.on("error", ignore);
    client.connect();
  },
  signalr: (authority, Socket) => {
    const options = { WebSocket: Socket, httpClient: new DefaultHttpClient(NullLogger.instance) };
    const connection = new HubConnectionBuilder()
      .withUrl(`http://${authority}/hub`, options)
      .configureLogging(NullLogger.instance)
      .withAutomaticReconnect()
      .build();
    return connection.start();
  },
  actioncable: (authority, Socket) => {
    // It listens to the page's visibility.
    Object.assign(globalThis, { addEventListener: ignore, removeEventListener: ignore });
    Object.assign(actionCable.adapters, { WebSocket: Socket, logger: { log: ignore } });
    actionCable.createConsumer(`ws://${authority}/cable`).connect();
  },
  "socket.io": (authority, Socket) => {
    // Without the long polling that it begins with.
    class Transport extends NodeWebSocket {
      override createSocket(url: string, protocols?: string | string[]): unknown {
        return new Socket(url, protocols);
      }
    }
    return io(`ws://${authority}`, { transports: [Transport], forceNew: true });
  },
} satisfies Record<string, Connect>;

export type Client = keyof typeof CLIENTS;
