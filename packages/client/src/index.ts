import { SessionPort } from "./session-port.ts";
import { supportSessions } from "./session-support.ts";

supportSessions(SessionPort);

export { ReconnectingWebSocket } from "./reconnecting-websocket.ts";
export type * from "./types.ts";
