import { inTurn, ratios } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

const MESSAGES = 10_000;
const BYTES = 64;
const BAR = 0.5;

async function rate(kind: string): Promise<number> {
  await using serving = new Process("replay-server", kind, MESSAGES, BYTES);
  const { port } = await serving.answer<{ port: number }>();
  await using receiving = new Process("replay-client", kind, port, MESSAGES);
  if (kind === "session") {
    await receiving.answer();
    serving.tell("cut");
  }
  return (await receiving.answer<{ rate: number }>()).rate;
}

/** Messages that a client missed, replayed as it comes back, against raw `ws` sending as many. */
export async function replay(rounds: number): Promise<Table[]> {
  const rates = await inTurn(["raw", "session"], rounds, rate);
  return [
    {
      title: `Replay of ${MESSAGES.toLocaleString("en")} missed messages`,
      unit: "messages/s over raw ws sending as many",
      better: "higher",
      rows: [
        {
          kind: "ours",
          side: "Backsoon session",
          figure: ratios(rates.session, rates.raw),
          bar: BAR,
        },
      ],
    },
  ];
}
