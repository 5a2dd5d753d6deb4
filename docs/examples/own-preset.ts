import { ReconnectingWebSocket } from "backsoon";
import type { PresetRow } from "backsoon";

const ours: readonly PresetRow[] = [
  { codes: 4001, ruling: "refresh" },
  { codes: [4100, 4199], ruling: { afterMs: [1_000, 10_000] } },
  { codes: [4200, 4299], ruling: "stop" },
];

const socket = new ReconnectingWebSocket("wss://example.org/live", [], { presets: ours });
socket.addEventListener("open", () => console.log("open"));
