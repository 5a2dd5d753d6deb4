import { inTurn, ratios, spread } from "./measure.ts";
import type { Echoes } from "./parts/echo-client.ts";
import { RATES, ROUND_TRIP, type Load } from "./parts/echo-loads.ts";
import { rowOf, SIDE_NAMES, SIDES, type SideName } from "./parts/sides.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

const BARS: Partial<Record<SideName, number>> = { backsoon: 0.97, lifecycle: 0.97, session: 0.9 };

const RIVALS = SIDE_NAMES.filter((name) => name !== "raw");

const PEERS =
  "Wrappers talk to raw ws with ws as their WebSocket; Socket.IO to Socket.IO over WebSocket only, with " +
  "the version of ws that it brings along. SignalR, Centrifuge and Phoenix have no server in npm, and " +
  "are left out.";

type Figures = Record<SideName, Echoes[]>;

/** All loads on one pair of processes. */
async function echoesOf(name: SideName): Promise<Echoes> {
  const { client, server } = SIDES[name];
  await using serving = new Process("echo-server", server);
  const { port } = await serving.answer<{ port: number }>();
  await using sending = new Process("echo-client", client, port);
  // Awaited here: with the return, both processes end.
  return await sending.answer<Echoes>();
}

function messageOf({ bytes, isBinary }: Load): string {
  const size = bytes < 1_024 ? `${bytes} B` : `${bytes / 1_024} KiB`;
  return `${size} ${isBinary ? "binary" : "text"}`;
}

function secondsOf({ warmUpMs, measuredMs }: Load): string {
  return `${measuredMs / 1_000} s, after ${warmUpMs / 1_000} s of warm-up`;
}

function rateTable(kind: keyof typeof RATES, figures: Figures): Table {
  const load = RATES[kind];
  const ratesOf = (name: SideName): number[] => figures[name].map((echoes) => echoes[kind]);
  const raw = Math.round(spread(ratesOf("raw")).median).toLocaleString("en");
  return {
    title: `Echo of ${messageOf(load)}`,
    unit: "echoes/s over raw ws",
    better: "higher",
    note:
      `Raw ws: ${raw} echoes/s. ${load.connections} connections with ${load.inFlight} messages in ` +
      `flight on each, ${secondsOf(load)}. ${PEERS}`,
    rows: RIVALS.map((name) => rowOf(name, ratios(ratesOf(name), ratesOf("raw")), BARS[name])),
  };
}

function roundTripTable(kind: "p50Ms" | "p99Ms", figures: Figures): Table {
  const timesOf = (name: SideName): number[] => figures[name].map((echoes) => echoes[kind]);
  const rawUs = Math.round(spread(timesOf("raw")).median * 1_000).toLocaleString("en");
  return {
    title: `Round trip of ${messageOf(ROUND_TRIP)}, ${kind.slice(0, 3)}`,
    unit: "of raw ws",
    better: "lower",
    note:
      `Raw ws: ${rawUs} µs. ${ROUND_TRIP.connections} connections with one message in flight on each, ` +
      `the next as soon as its echo is there; ${secondsOf(ROUND_TRIP)}.`,
    rows: RIVALS.map((name) => rowOf(name, ratios(timesOf(name), timesOf("raw")))),
  };
}

/** How many echoes there are in a second, and how long one takes, against raw `ws` at both ends. */
export async function throughput(rounds: number): Promise<Table[]> {
  const figures = await inTurn(SIDE_NAMES, rounds, echoesOf);
  return [
    rateTable("smallText", figures),
    rateTable("smallBinary", figures),
    rateTable("largeText", figures),
    rateTable("largeBinary", figures),
    roundTripTable("p50Ms", figures),
    roundTripTable("p99Ms", figures),
  ];
}
