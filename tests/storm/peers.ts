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

import { observed, type Sight } from "./observed-socket.ts";
import type { PeerId } from "./peer-protocols.ts";
import type { Manner } from "./peer-server.ts";

/** A published library, connected to `authority` with the options that nobody set. */
export interface Peer {
  readonly id: PeerId;
  /** How an attempt fails for it to try again. */
  readonly failsBy: Manner;
  /** @returns what stops it. */
  readonly start: (authority: string, sight: Sight) => () => void;
}

const require = createRequire(import.meta.url);

/** Its types describe an ES module, and what is loaded here is none. */
type ReconnectingWebSocketClass = new (
  url: string,
  protocols: readonly string[],
  options: { readonly WebSocket: unknown },
) => { addEventListener(type: "open", listener: () => void): void; close(): void };

const reconnectingWebsocket: Peer = {
  id: "reconnecting-websocket",
  failsBy: "turn-away",
  start: (authority, sight) => {
    // It draws when it is loaded: each start is another page.
    const path = require.resolve("reconnecting-websocket");
    delete require.cache[path];
    const ReconnectingWebSocket = require(path) as ReconnectingWebSocketClass;
    const socket = new ReconnectingWebSocket(`ws://${authority}`, [], {
      WebSocket: observed(sight),
    });
    socket.addEventListener("open", () => sight.opened());
    return () => socket.close();
  },
};

const partysocket: Peer = {
  id: "partysocket",
  failsBy: "turn-away",
  start: (authority, sight) => {
    const socket = new PartySocket(`ws://${authority}`, [], { WebSocket: observed(sight) });
    socket.addEventListener("open", () => sight.opened());
    return () => socket.close();
  },
};

const websocketTs: Peer = {
  id: "websocket-ts",
  failsBy: "turn-away",
  start: (authority, sight) => {
    // It takes the browser's.
    const before = Object.getOwnPropertyDescriptor(globalThis, "WebSocket");
    Object.assign(globalThis, { WebSocket: observed(sight) });
    const socket = new WebsocketBuilder(`ws://${authority}`)
      .withBackoff(new ExponentialBackoff(1_000, 6))
      .onOpen(() => sight.opened())
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
  failsBy: "send-away",
  start: (authority, sight) => {
    const client = createClient({
      url: `ws://${authority}`,
      webSocketImpl: observed(sight),
      on: { connected: () => sight.opened() },
    });
    return client.subscribe(
      { query: "subscription { news }" },
      { next: () => {}, error: () => sight.gaveUp?.(), complete: () => {} },
    );
  },
};

const socketIo: Peer = {
  id: "socket.io",
  failsBy: "turn-away",
  start: (authority, sight) => {
    const Observed = observed(sight);
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
    socket.on("connect", () => sight.opened());
    return () => socket.disconnect();
  },
};

const phoenix: Peer = {
  id: "phoenix",
  failsBy: "turn-away",
  start: (authority, sight) => {
    const socket = new PhoenixSocket(`ws://${authority}/socket`, { transport: observed(sight) });
    socket.onOpen(() => sight.opened());
    socket.connect();
    return () => socket.disconnect();
  },
};

const centrifuge: Peer = {
  id: "centrifuge",
  failsBy: "turn-away",
  start: (authority, sight) => {
    const client = new Centrifuge(`ws://${authority}`, { websocket: observed(sight) });
    client.on("connected", () => sight.opened());
    client.on("error", () => {});
    client.connect();
    return () => client.disconnect();
  },
};

/** SignalR tries to connect when it begins to negotiate. */
class ObservedHttpClient extends DefaultHttpClient {
  readonly #sight: Sight;

  constructor(sight: Sight) {
    super(NullLogger.instance);
    this.#sight = sight;
  }

  override async send(request: HttpRequest): Promise<HttpResponse> {
    this.#sight.attempted();
    try {
      return await super.send(request);
    } catch (error) {
      this.#sight.ended();
      throw error;
    }
  }
}

const signalr: Peer = {
  id: "signalr",
  failsBy: "turn-away",
  start: (authority, sight) => {
    // Its WebSocket belongs to the attempt that the negotiation began.
    const later = { attempted: () => {}, ended: () => sight.ended() };
    // A member that its types keep to themselves.
    const options = {
      WebSocket: observed(later),
      httpClient: new ObservedHttpClient(sight),
    };
    const connection = new HubConnectionBuilder()
      .withUrl(`http://${authority}/hub`, options)
      .configureLogging(NullLogger.instance)
      .withAutomaticReconnect()
      .build();
    connection.onreconnected(() => sight.opened());
    connection.onclose(() => sight.gaveUp?.());
    void connection.start().then(
      () => sight.opened(),
      () => {},
    );
    return () => void connection.stop();
  },
};

/** ActionCable's server says something every 3 s, which is the test's to do. */
export const actioncable: Peer = {
  id: "actioncable",
  failsBy: "turn-away",
  start: (authority, sight) => {
    // It listens to the page's visibility.
    Object.assign(globalThis, { addEventListener: () => {}, removeEventListener: () => {} });
    Object.assign(actionCable.adapters, {
      WebSocket: observed(sight),
      logger: { log: () => {} },
    });
    const consumer = actionCable.createConsumer(`ws://${authority}/cable`);
    const { monitor } = consumer.connection;
    const { recordConnect, recordMessage } = monitor;
    monitor.recordConnect = () => {
      recordConnect.call(monitor);
      sight.opened();
    };
    monitor.recordMessage = () => {
      recordMessage.call(monitor);
      sight.heard();
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
