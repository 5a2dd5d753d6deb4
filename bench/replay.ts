import { inTurn, ratios, type Row } from "./measure.ts";
import { Process } from "./process.ts";

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
export async function replay(rounds: number): Promise<Row[]> {
  const rates = await inTurn(["raw", "session"], rounds, rate);
  const figure = ratios(rates.session, rates.raw);
  return [
    {
      what: `replay of ${MESSAGES} missed messages, messages/s`,
      figure,
      unit: "of raw ws sending",
      bar: `>= ${BAR}`,
      holds: figure.median >= BAR,
    },
  ];
}
