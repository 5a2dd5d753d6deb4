import type { Schedule } from "../scheduled-client.ts";
import { actioncable } from "./actioncable.ts";
import { awsFullJitter } from "./aws-full-jitter.ts";
import { centrifuge } from "./centrifuge.ts";
import { fixed5s } from "./fixed-5s.ts";
import { graphqlWs } from "./graphql-ws.ts";
import { partysocket } from "./partysocket.ts";
import { phoenix } from "./phoenix.ts";
import { reconnectingWebsocket } from "./reconnecting-websocket.ts";
import { rews } from "./rews.ts";
import { rfc6455 } from "./rfc-6455.ts";
import { signalr } from "./signalr.ts";
import { socketIo } from "./socket-io.ts";
import { websocketTs } from "./websocket-ts.ts";

/** By what a policy is called on a command line. */
export type PolicyId =
  | "reconnecting-websocket"
  | "partysocket"
  | "websocket-ts"
  | "rews"
  | "graphql-ws"
  | "socket.io"
  | "phoenix"
  | "centrifuge"
  | "signalr"
  | "actioncable"
  | "fixed-5s"
  | "aws-full-jitter"
  | "rfc-6455";

/** The peers, and what is recommended where no library is used. */
export const schedules: Readonly<Record<PolicyId, Schedule>> = {
  "reconnecting-websocket": reconnectingWebsocket,
  partysocket,
  "websocket-ts": websocketTs,
  rews,
  "graphql-ws": graphqlWs,
  "socket.io": socketIo,
  phoenix,
  centrifuge,
  signalr,
  actioncable,
  "fixed-5s": fixed5s,
  "aws-full-jitter": awsFullJitter,
  "rfc-6455": rfc6455,
};
