import { inTurn, ratios, spread } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

const MESSAGES = 10_000;
const BYTES = 64;
const BAR = 0.5;

/** Messages to others, while the client misses a few. */
const OTHERS = 100_000;
const FEW = 10;
/** Returns in one process, of which the median counts. */
const RETURNS = 15;

/** What came of one return. */
interface Return {
  /** Messages per second from the first to the last; 0 when not all came. */
  readonly rate: number;
  /** From the attempt to connect to the last message. */
  readonly caughtUpMs: number;
  /** Messages lost, doubled or out of order. */
  readonly wrong: number;
}

type Side = "raw" | "session" | "socket.io";

/** A client comes back once, and has missed so much. */
export async function returned(side: Side, messages: number): Promise<Return> {
  await using serving = new Process("replay-server", side, messages, BYTES);
  const { port } = await serving.answer<{ port: number }>();
  await using receiving = new Process("replay-client", side, port, messages);
  if (side !== "raw") {
    await receiving.answer();
    serving.tell("cut");
  }
  return await receiving.answer<Return>();
}

/**
 * @param beside Where the others are: on the same server, or on another in the same process, which
 *   warms the code up as well and leaves nothing to look through.
 * @returns how long it takes until a client that is back has the few messages that it missed.
 */
async function caughtUp(side: Side, beside: "same" | "another"): Promise<number> {
  await using serving = new Process("replay-server", side, FEW, BYTES, OTHERS);
  const { port, otherPort } = await serving.answer<{ port: number; otherPort: number }>();
  await using receiving = new Process("replay-client", side, port, FEW);
  await receiving.answer();
  const where = beside === "same" ? port : otherPort;
  await using other = new Process("replay-client", side, where, OTHERS, "others");
  await other.answer();
  serving.tell("others");
  await other.answer();
  const took: number[] = [];
  while (took.length < RETURNS) {
    serving.tell("cut");
    took.push((await receiving.answer<Return>()).caughtUpMs);
  }
  return spread(took).median;
}

const OURS = "Backsoon session";
const PEER = { kind: "peer", side: "Socket.IO state recovery", against: OURS } as const;

const MISSED = `${MESSAGES.toLocaleString("en")} missed messages`;

/** Messages that a client missed, replayed as it comes back, and what the messages of others cost it. */
export async function replay(rounds: number): Promise<Table[]> {
  return [...(await replayed(rounds)), await besideOthers(rounds)];
}

async function replayed(rounds: number): Promise<Table[]> {
  const sides = await inTurn(["raw", "session", "socket.io"] as const, rounds, (side) =>
    returned(side, MESSAGES),
  );
  const values = (side: Side, field: keyof Return): number[] =>
    sides[side].map((figures) => figures[field]);
  const overRaw = (side: Side, field: keyof Return) =>
    ratios(values(side, field), values("raw", field));
  return [
    {
      title: `Replay of ${MISSED}`,
      unit: "messages/s over raw ws sending as many",
      better: "higher",
      note:
        `Of ${BYTES} B, from the first to the last to arrive; raw ws sends them when the connection opens. ` +
        "Socket.IO's client hands all of them over at once, when the last has come: it has no such figure.",
      rows: [{ kind: "ours", side: OURS, figure: overRaw("session", "rate"), bar: BAR }],
    },
    {
      title: `From the attempt to connect to the last of ${MISSED}`,
      unit: "of the time that raw ws takes",
      better: "lower",
      rows: [
        { kind: "ours", side: OURS, figure: overRaw("session", "caughtUpMs") },
        { ...PEER, figure: overRaw("socket.io", "caughtUpMs") },
      ],
    },
    {
      title: `Lost, doubled or out of order of ${MISSED}`,
      unit: "messages",
      better: "lower",
      note:
        "Socket.IO in memory keeps the messages of the last two to three minutes, however many, " +
        "and recovers nothing for a client that had not had a message before.",
      rows: [
        { kind: "ours", side: OURS, figure: spread(values("session", "wrong")), bar: 0 },
        { ...PEER, figure: spread(values("socket.io", "wrong")) },
      ],
    },
  ];
}

async function besideOthers(rounds: number): Promise<Table> {
  const measured = async (side: Side) => {
    const took = await inTurn(["another", "same"] as const, rounds, (where) =>
      caughtUp(side, where),
    );
    const aloneMs = spread(took.another).median.toFixed(1);
    return { aloneMs, figure: ratios(took.same, took.another) };
  };
  const [ours, theirs] = [await measured("session"), await measured("socket.io")];
  return {
    title: `Return to ${FEW} missed messages beside ${OTHERS.toLocaleString("en")} to others`,
    unit: "of the time that it takes alone",
    better: "lower",
    note:
      `Medians of ${RETURNS} returns in one process. ` +
      `Alone: Backsoon ${ours.aloneMs} ms, Socket.IO ${theirs.aloneMs} ms.`,
    rows: [
      { kind: "ours", side: OURS, figure: ours.figure },
      { ...PEER, figure: theirs.figure },
    ],
  };
}
