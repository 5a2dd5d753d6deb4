/**
 * Counts the messages that arrive after it has come back. Arguments: "raw", "session" or "socket.io",
 * port, messages, and "others" for one who never goes. Tells when it is connected, and after each return
 * what came of it.
 */
import { ReconnectingWebSocket } from "backsoon";
import { io } from "socket.io-client";
import { WebSocket } from "ws";

const [kind, port, messages, who = ""] = process.argv.slice(2);
const count = Number(messages);
/** The server has done what it does for one who goes. */
const AWAY_MS = 500;
/** Who has not got everything by then has lost it. */
const PATIENCE_MS = 20_000;

let triedMs = 0;
let firstMs = 0;
let lastMs = 0;
let arrived = 0;
let outOfPlace = 0;
let patience: NodeJS.Timeout | undefined;

/** An attempt to connect begins. */
function tried(): void {
  triedMs = performance.now();
  arrived = 0;
  outOfPlace = 0;
  clearTimeout(patience);
  patience = setTimeout(tell, PATIENCE_MS);
}

function receive(text: string): void {
  if (arrived === 0) firstMs = performance.now();
  if (Number(text) !== arrived) outOfPlace += 1;
  arrived += 1;
  if (arrived < count) return;
  lastMs = performance.now();
  tell();
}

function tell(): void {
  clearTimeout(patience);
  process.send?.({
    rate: arrived < count ? 0 : (1_000 * count) / (lastMs - firstMs),
    caughtUpMs: arrived < count ? PATIENCE_MS : lastMs - triedMs,
    wrong: outOfPlace + count - arrived,
  });
}

function connected(): void {
  clearTimeout(patience);
  process.send?.("connected");
}

class TimedSocket extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    tried();
    super(...args);
  }
}

function connect(): void {
  const url = `ws://127.0.0.1:${port}/${who}`;
  if (kind === "raw") {
    new TimedSocket(url).onmessage = ({ data }) => receive(data as string);
    return;
  }
  if (kind === "socket.io") {
    const query = { who };
    const options = { transports: ["websocket"], query, reconnectionDelay: AWAY_MS };
    const socket = io(`http://127.0.0.1:${port}`, options);
    socket.on("first", connected);
    socket.on("message", receive);
    socket.io.on("reconnect_attempt", tried);
    return;
  }
  const rule = (): { afterMs: [number, number] } => ({ afterMs: [AWAY_MS, AWAY_MS] });
  const socket = new ReconnectingWebSocket(url, [], {
    WebSocket: TimedSocket,
    session: true,
    rule,
  });
  socket.onopen = connected;
  socket.onmessage = ({ data }) => receive(data as string);
}

process.on("disconnect", () => process.exit());
connect();
