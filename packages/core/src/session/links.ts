/*
 * What may arrive on a connection, by where it stands, and where that leads. The code asks these
 * tables, and the state diagrams in `docs/protocol.md` are drawn from them.
 */
import type { ControlType } from "./control.ts";

/** A control message by its type, or a message of the application. */
export type Arrival = ControlType | "message";

type Table<State extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Arrival, State>>>>
>;

/**
 * - `greeting`: the hello is out, and the welcome awaited.
 * - `live`: messages flow.
 * - `leaving`: the server has said bye; only its Close frame may follow.
 */
export type ClientLinkState = "greeting" | "live" | "leaving";

export const CLIENT_LINK: Table<ClientLinkState> = {
  greeting: { welcome: "live", bye: "leaving" },
  live: {
    message: "live",
    ack: "live",
    ping: "live",
    pong: "live",
    plan: "live",
    bye: "leaving",
  },
  leaving: {},
};

/**
 * - `waiting`: for the hello.
 * - `attaching`: the client is being authorized, and its session looked for.
 * - `live`: the welcome is out, and messages flow.
 * - `leaving`: one side has said bye.
 */
export type ServerLinkState = "waiting" | "attaching" | "live" | "leaving";

export const SERVER_LINK: Table<ServerLinkState> = {
  waiting: { hello: "attaching" },
  attaching: {},
  live: { message: "live", ack: "live", ping: "live", pong: "live", bye: "leaving" },
  // What crosses the server's bye on its way is of no more use, and no fault of the client's.
  leaving: {
    message: "leaving",
    ack: "leaving",
    ping: "leaving",
    pong: "leaving",
    bye: "leaving",
  },
};
