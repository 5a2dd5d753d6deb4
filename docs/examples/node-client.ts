import { ReconnectingWebSocket } from "backsoon";
import { WebSocket } from "ws";

// Node 20 has no WebSocket of its own. This one sends ping frames, too.
const socket = new ReconnectingWebSocket("wss://example.org/live", [], { WebSocket });
socket.addEventListener("message", ({ data }) => console.log(data));
