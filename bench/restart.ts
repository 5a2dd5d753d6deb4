import { spread } from "./measure.ts";
import { play, type Play, type Return } from "./restart-play.ts";
import { ALL_SIDES, BACKSOON, versions, type Side } from "./restart-sides.ts";
import type { Row, Table } from "./table.ts";

/** A play with its sides, and what Backsoon has to reach (DESIGN section 9). */
interface Act {
  readonly title: string;
  readonly terms: Play;
  readonly sides: readonly Side[];
  readonly bars: Partial<Record<keyof Return, number>>;
}

/** Of Backsoon, before and after the peers, who come once: a return takes up to a minute. */
const MAX_ROUNDS = 3;

/** As many as Node's and nginx's `listen` keep waiting by default. */
const QUEUE = 511;

const fleet = {
  clients: 2_000,
  capacityPerSecond: 250,
  downMs: 2_500,
  queue: QUEUE,
  limitMs: 44_000,
};
/** Where N/C is longer than the backoff of a small one. */
const largeFleet = {
  ...fleet,
  clients: 3_000,
  capacityPerSecond: 100,
  downMs: 5_000,
  limitMs: 60_000,
};

const acts: readonly Act[] = [
  {
    title: "Planned restart (1012)",
    terms: { ...fleet, cause: 1012 },
    sides: ALL_SIDES,
    bars: { all: 1.1, attempts: 1.05 },
  },
  {
    title: "Crash (1006)",
    terms: { ...fleet, cause: 1006 },
    sides: ALL_SIDES,
    bars: { all: 1.25, attempts: 2.1 },
  },
  {
    title: "Crash (1006) of a larger fleet",
    terms: { ...largeFleet, cause: 1006 },
    sides: [BACKSOON],
    bars: { all: 1.25, attempts: 2.1 },
  },
];

const OVER_LIMIT = { unit: "N/C", better: "lower" } as const;

const figures: Readonly<
  Record<keyof Return, Pick<Table, "unit" | "better"> & { readonly what: string }>
> = {
  half: { what: "until half of the clients are back", ...OVER_LIMIT },
  most: { what: "until 99 % are back", ...OVER_LIMIT },
  all: { what: "until all are back", ...OVER_LIMIT },
  attempts: { what: "attempts", unit: "per client", better: "lower" },
  refused: { what: "handshakes refused or wasted", unit: "per client", better: "lower" },
  share: { what: "share of the clients that is back at the end", unit: "of all", better: "higher" },
};

const inSeconds = (ms: number): string => `${ms / 1_000} s`;

function noteOf({ clients, capacityPerSecond, downMs, queue, limitMs }: Play): string {
  return (
    `N: ${clients.toLocaleString("en")} clients. C: ${capacityPerSecond} handshakes per second, one after the other. ` +
    `N/C: ${inSeconds((clients * 1_000) / capacityPerSecond)}. ${queue} handshakes may wait; the next is refused. ` +
    `The port is closed for ${inSeconds(downMs)}. Time counts from the moment that the service is back, and ends after ` +
    `${inSeconds(limitMs)}: who is not back then is counted as back then, so that figure is a lower bound. ` +
    "A thousand clients in one process come one after the other where a thousand machines would come " +
    "in the same millisecond, which spares those whose delays have no jitter, and tells all of them a " +
    "little late that the connection has ended."
  );
}

/** What each side did, by its name. The seed of a round is its number. */
async function playAll({ terms, sides }: Act, rounds: number): Promise<Map<string, Return[]>> {
  const returns = new Map(sides.map(({ name }) => [name, [] as Return[]]));
  for (let seed = 1; seed <= rounds; seed += 1) {
    for (const side of seed === 1 ? sides : [BACKSOON]) {
      returns.get(side.name)?.push(await play(side, terms, seed));
    }
  }
  return returns;
}

function rowOf(side: Side, of: keyof Return, returns: readonly Return[], act: Act): Row {
  const { kind, name } = side;
  const figure = spread(returns.map((one) => one[of]));
  if (kind === "peer") return { kind, side: name, figure, against: BACKSOON.name };
  const bar = side === BACKSOON ? act.bars[of] : undefined;
  return { kind, side: name, figure, ...(bar !== undefined && { bar }) };
}

async function tablesOf(act: Act, rounds: number, packages: string): Promise<Table[]> {
  const returns = await playAll(act, rounds);
  const note = `${noteOf(act.terms)} ${packages}`;
  const tables: Table[] = [];
  for (const [of, { what, unit, better }] of Object.entries(figures)) {
    const rows = act.sides.map((side) =>
      rowOf(side, of as keyof Return, returns.get(side.name) ?? [], act),
    );
    const title = `${act.title}: ${what}`;
    // What is the same for all of them is said once.
    tables.push({ title, unit, better, rows, ...(tables.length === 0 && { note }) });
  }
  return tables;
}

/**
 * Thousands of real clients of each library come back to one real server, whose handshakes cost the
 * same whoever asks.
 */
export async function restart(rounds: number): Promise<Table[]> {
  const ours = Math.min(rounds, MAX_ROUNDS);
  const packages = `Backsoon ${ours} ${ours === 1 ? "round" : "rounds"}, the others one: ${await versions()}.`;
  const tables: Table[] = [];
  for (const act of acts) tables.push(...(await tablesOf(act, ours, packages)));
  return tables;
}
