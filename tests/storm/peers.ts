import { createRequire } from "node:module";

import {
  DefaultHttpClient,
  HubConnectionBuilder,
  NullLogger,
  type HttpRequest,
  type HttpResponse,
} from "@microsoft/signalr";
import * as actionCable from "@rails/actioncable";
import { Centrifuge } from "centrifuge";
import { createClient } from "graphql-ws";
import { WebSocket as PartySocket } from "partysocket";
import { Socket as PhoenixSocket } from "phoenix";
import { io, NodeWebSocket } from "socket.io-client";
import { ExponentialBackoff, WebsocketBuilder } from "websocket-ts";

import type { PolicyId } from "../../packages/storm/src/policies/schedules.ts";
import { observed, type Observer } from "./observer.ts";
import type { Manner, Talk } from "./peer-server.ts";

/** A published library, connected to `authority` with the options that nobody set. */
export interface Peer {
  readonly id: PolicyId;
  readonly talk: Talk;
  /** How an attempt fails for it to try again. */
  readonly failsBy: Manner;
  /** @returns what stops it. */
  readonly start: (authority: string, observer: Observer) => () => void;
}

const silent: Talk = () => {};

const require = createRequire(import.meta.url);

/** Its types describe an ES module, and what is loaded here is none. */
type ReconnectingWebSocketClass = new (
  url: string,
  protocols: readonly string[],
  options: { readonly WebSocket: unknown },
) => { addEventListener(type: "open", listener: () => void): void; close(): void };

const reconnectingWebsocket: Peer = {
  id: "reconnecting-websocket",
  talk: silent,
  failsBy: "turn-away",
  start: (authority, observer) => {
    // It draws when it is loaded: each start is another page.
    const path = require.resolve("reconnecting-websocket");
    delete require.cache[path];
    const ReconnectingWebSocket = require(path) as ReconnectingWebSocketClass;
    const socket = new ReconnectingWebSocket(`ws://${authority}`, [], {
      WebSocket: observed(observer),
    });
    socket.addEventListener("open", () => observer.opened());
    return () => socket.close();
  },
};

const partysocket: Peer = {
  id: "partysocket",
  talk: silent,
  failsBy: "turn-away",
  start: (authority, observer) => {
    const socket = new PartySocket(`ws://${authority}`, [], { WebSocket: observed(observer) });
    socket.addEventListener("open", () => observer.opened());
    return () => socket.close();
  },
};

const websocketTs: Peer = {
  id: "websocket-ts",
  talk: silent,
  failsBy: "turn-away",
  start: (authority, observer) => {
    // It takes the browser's.
    const before = Object.getOwnPropertyDescriptor(globalThis, "WebSocket");
    Object.assign(globalThis, { WebSocket: observed(observer) });
    const socket = new WebsocketBuilder(`ws://${authority}`)
      .withBackoff(new ExponentialBackoff(1_000, 6))
      .onOpen(() => observer.opened())
      .build();
    return () => {
      socket.close();
      if (before === undefined) Reflect.deleteProperty(globalThis, "WebSocket");
      else Object.defineProperty(globalThis, "WebSocket", before);
    };
  },
};

const graphqlWs: Peer = {
  id: "graphql-ws",
  talk: (socket, message) => {
    if (message?.includes("connection_init")) socket.send('{"type":"connection_ack"}');
  },
  failsBy: "send-away",
  start: (authority, observer) => {
    const client = createClient({
      url: `ws://${authority}`,
      webSocketImpl: observed(observer),
      on: { connected: () => observer.opened() },
    });
    return client.subscribe(
      { query: "subscription { news }" },
      { next: () => {}, error: () => {}, complete: () => {} },
    );
  },
};

const socketIo: Peer = {
  id: "socket.io",
  talk: (socket, message) => {
    if (message === undefined) {
      socket.send(
        '0{"sid":"engine","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}',
      );
    } else if (message.startsWith("40")) socket.send('40{"sid":"socket"}');
  },
  failsBy: "turn-away",
  start: (authority, observer) => {
    const Observed = observed(observer);
    // Without the long polling that it begins with, whose attempts would not be seen here.
    class Transport extends NodeWebSocket {
      override createSocket(
        url: string,
        protocols: string | string[] | undefined,
        options: Record<string, unknown>,
      ): unknown {
        return new Observed(url, protocols, options);
      }
    }
    const socket = io(`ws://${authority}`, { transports: [Transport], forceNew: true });
    socket.on("connect", () => observer.opened());
    return () => socket.disconnect();
  },
};

const phoenix: Peer = {
  id: "phoenix",
  talk: silent,
  failsBy: "turn-away",
  start: (authority, observer) => {
    const socket = new PhoenixSocket(`ws://${authority}/socket`, { transport: observed(observer) });
    socket.onOpen(() => observer.opened());
    socket.connect();
    return () => socket.disconnect();
  },
};

const centrifuge: Peer = {
  id: "centrifuge",
  talk: (socket, message) => {
    const { id, connect } = JSON.parse(message ?? "{}") as { id?: number; connect?: unknown };
    if (connect !== undefined) socket.send(JSON.stringify({ id, connect: { client: "client" } }));
  },
  failsBy: "turn-away",
  start: (authority, observer) => {
    const client = new Centrifuge(`ws://${authority}`, { websocket: observed(observer) });
    client.on("connected", () => observer.opened());
    client.on("error", () => {});
    client.connect();
    return () => client.disconnect();
  },
};

/** SignalR tries to connect when it begins to negotiate. */
class ObservedHttpClient extends DefaultHttpClient {
  readonly #observer: Observer;

  constructor(observer: Observer) {
    super(NullLogger.instance);
    this.#observer = observer;
  }

  override async send(request: HttpRequest): Promise<HttpResponse> {
    this.#observer.attempted();
    try {
      return await super.send(request);
    } catch (error) {
      this.#observer.ended();
      throw error;
    }
  }
}

const signalr: Peer = {
  id: "signalr",
  talk: (socket, message) => {
    if (message?.includes('"protocol"')) socket.send("{}\u001e");
  },
  failsBy: "turn-away",
  start: (authority, observer) => {
    // Its WebSocket belongs to the attempt that the negotiation began.
    const later = { attempted: () => {}, ended: () => observer.ended() };
    // A member that its types keep to themselves.
    const options = {
      WebSocket: observed(later),
      httpClient: new ObservedHttpClient(observer),
    };
    const connection = new HubConnectionBuilder()
      .withUrl(`http://${authority}/hub`, options)
      .configureLogging(NullLogger.instance)
      .withAutomaticReconnect()
      .build();
    connection.onreconnected(() => observer.opened());
    void connection.start().then(
      () => observer.opened(),
      () => {},
    );
    return () => void connection.stop();
  },
};

/** ActionCable's server says something every 3 s, which is the test's to do. */
export const actioncable: Peer = {
  id: "actioncable",
  talk: (socket, message) => {
    if (message === undefined) socket.send('{"type":"welcome"}');
  },
  failsBy: "turn-away",
  start: (authority, observer) => {
    // It listens to the page's visibility.
    Object.assign(globalThis, { addEventListener: () => {}, removeEventListener: () => {} });
    Object.assign(actionCable.adapters, {
      WebSocket: observed(observer),
      logger: { log: () => {} },
    });
    const consumer = actionCable.createConsumer(`ws://${authority}/cable`);
    const { monitor } = consumer.connection;
    const { recordConnect, recordMessage } = monitor;
    monitor.recordConnect = () => {
      recordConnect.call(monitor);
      observer.opened();
    };
    monitor.recordMessage = () => {
      recordMessage.call(monitor);
      observer.heard();
    };
    consumer.connect();
    return () => {
      consumer.disconnect();
      Reflect.deleteProperty(globalThis, "addEventListener");
      Reflect.deleteProperty(globalThis, "removeEventListener");
    };
  },
};

export const peers: readonly Peer[] = [
  reconnectingWebsocket,
  partysocket,
  websocketTs,
  graphqlWs,
  socketIo,
  phoenix,
  centrifuge,
  signalr,
];
