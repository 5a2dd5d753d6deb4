import { ReconnectingWebSocket } from "backsoon";

const socket = new ReconnectingWebSocket("wss://example.org/live");
socket.addEventListener("open", () => socket.send("subscribe: prices"));
socket.addEventListener("message", ({ data }) => console.log(data));
socket.addEventListener("reconnecting", ({ verdict }) => console.log(verdict.because.sentence));
