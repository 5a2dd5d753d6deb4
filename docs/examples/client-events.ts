import { ReconnectingWebSocket } from "backsoon";

const socket = new ReconnectingWebSocket("wss://example.org/live");

socket.addEventListener("open", () => socket.send("subscribe: prices"));
socket.addEventListener("reconnecting", ({ code, attempt, delayMs, verdict }) => {
  console.log(`${code}: attempt ${attempt} in ${delayMs} ms (${verdict.because.sentence})`);
});
socket.addEventListener("close", ({ code, willReconnect }) => {
  if (!willReconnect) console.log(`closed for good with ${code}`);
});
socket.addEventListener("idlelimit", ({ limitMs }) => {
  console.log(`something on the path cuts silent connections after ${limitMs} ms`);
});
