import { ReconnectingWebSocket } from "backsoon";
import { discordGateway } from "backsoon/presets";

const socket = new ReconnectingWebSocket("wss://gateway.example/?v=10", [], {
  presets: discordGateway,
});
socket.addEventListener("close", ({ verdict }) => console.log(verdict.because.sentence));
