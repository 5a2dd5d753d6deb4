import { setTimeout as delay } from "node:timers/promises";

import { differences, inTurn, spread } from "./measure.ts";
import type { Footprint } from "./parts/footprint.ts";
import { rowOf, SIDE_NAMES, SIDES, type SideName } from "./parts/sides.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

const CONNECTIONS = 3_000;
/** These have the code compiled, and the pools and the young generation grown, before any is counted. */
const WARM_UP = 2_000;
/** What follows an open connection, such as the first acknowledgement, has been done by then. */
const SETTLE_MS = 300;

const BARS_BYTES: Partial<Record<SideName, number>> = {
  backsoon: 1_024,
  lifecycle: 1_024,
  session: 2_048,
};

type End = "client" | "server";
type Kind = keyof Footprint;
type Figures = Record<SideName, Record<End, Footprint>[]>;

/** What one connection takes, in bytes. */
async function perConnection(name: SideName): Promise<Record<End, Footprint>> {
  const { client, server } = SIDES[name];
  await using serving = new Process("echo-server", server);
  const { port } = await serving.answer<{ port: number }>();
  await using idle = new Process("idle-client", client, port, WARM_UP);
  await idle.answer();

  const measure = async () => {
    await delay(SETTLE_MS);
    const ofServer = await serving.ask<Footprint & { connections: number }>("memory");
    return { client: await idle.ask<Footprint>("memory"), server: ofServer };
  };
  const before = await measure();
  await idle.ask(String(CONNECTIONS));
  const after = await measure();
  if (after.server.connections !== WARM_UP + CONNECTIONS) {
    throw new Error(`${name}: ${after.server.connections} connections`);
  }
  const each = (end: End, kind: Kind): number =>
    (after[end][kind] - before[end][kind]) / CONNECTIONS;
  const of = (end: End): Footprint => ({ heap: each(end, "heap"), rss: each(end, "rss") });
  return { client: of("client"), server: of("server") };
}

/** The sides that differ from raw `ws` at this end. */
function sidesAt(end: End): SideName[] {
  return SIDE_NAMES.filter((name) => SIDES[name][end] !== "raw");
}

function tableOf(title: string, end: End, kind: Kind, note: string, figures: Figures): Table {
  const bytesOf = (name: SideName): number[] => figures[name].map((each) => each[end][kind]);
  const rawBytes = Math.round(spread(bytesOf("raw")).median).toLocaleString("en");
  const [warm, counted] = [WARM_UP, CONNECTIONS].map((count) => count.toLocaleString("en"));
  return {
    title: `${title} per idle connection, ${end}`,
    unit: "B over raw ws",
    better: "lower",
    note: `Raw ws: ${rawBytes} B. ${counted} connections after ${warm} others. ${note}`,
    rows: sidesAt(end).map((name) =>
      rowOf(
        name,
        differences(bytesOf(name), bytesOf("raw")),
        kind === "heap" ? BARS_BYTES[name] : undefined,
      ),
    ),
  };
}

/** What an idle connection takes at each end, beyond what raw `ws` takes. */
export async function memory(rounds: number): Promise<Table[]> {
  const figures = await inTurn(SIDE_NAMES, rounds, perConnection);
  const heap = "V8's heap and external memory, after a collection.";
  const rss =
    "The whole process, in whole pages that it does not always give back: noisy, so no bar.";
  const ends: readonly End[] = ["client", "server"];
  return [
    ...ends.map((end) => tableOf("Heap", end, "heap", heap, figures)),
    ...ends.map((end) => tableOf("Resident memory", end, "rss", rss, figures)),
  ];
}
