/** The same as `backsoon`, smaller, and without the option `session`. */
export { ReconnectingWebSocket } from "./reconnecting-websocket.ts";
export type * from "./types.ts";
