import type { Ms } from "../../packages/core/src/index.ts";
import type { Chance } from "./chance.ts";
import type { Fate } from "./network.ts";

/**
 * How much of a session outlives what.
 *
 * - `memory`: each process keeps its own; it dies with it. Answers at once.
 * - `disk`: on one machine, for its processes one after the other; no notices between nodes.
 * - `shared`: for all nodes, durable, with notices.
 * - `lossy`: as `shared`, but a failover brings back an older state now and then.
 */
export type Durability = "memory" | "disk" | "shared" | "lossy";

/** How often what goes wrong on a connection: probabilities per connection. */
export interface NetworkFaults {
  readonly refused: number;
  readonly hangs: number;
  /** The handshake takes so long that the client may have given up. */
  readonly lateOpen: number;
  /** From some message on, the client's words arrive very late. */
  readonly lateWords: number;
  /** The connection breaks after exactly k messages of one direction. */
  readonly cutAtBoundary: number;
  /** A message is lost together with its connection. */
  readonly cutInMessage: number;
  /** It breaks at some moment. */
  readonly reset: number;
  /** From some moment on both directions, or one, lead nowhere, and nobody is told. */
  readonly blackHole: number;
  readonly halfHole: number;
  readonly lateClose: number;
}

export interface StoreFaults {
  readonly failsBefore: number;
  readonly failsAfter: number;
  /** Outages in the active phase. */
  readonly outages: number;
  readonly lostNotice: number;
  readonly lateNotice: number;
}

/** How often per minute of the active phase. */
export interface NodeFaults {
  readonly crashes: number;
  readonly restarts: number;
  readonly moves: number;
  readonly stalls: number;
  readonly leaps: number;
  readonly failovers: number;
}

export interface ClientFaults {
  readonly freezes: number;
  readonly leaps: number;
  readonly reconnects: number;
  readonly wakes: number;
  readonly parks: number;
  /** It speaks with a secret of the past. */
  readonly thefts: number;
}

/** What the applications on both sides do; probabilities per message, or how often per minute. */
export interface Habits {
  readonly clientMessages: number;
  readonly serverMessages: number;
  readonly burst: number;
  readonly echo: number;
  readonly asyncHandler: number;
  readonly handlerMs: Ms;
  readonly handlerFails: number;
  readonly kick: number;
  readonly setData: number;
  readonly clientEnds: number;
  readonly clientLeaves: number;
  readonly refuses: number;
  /** A message comes before anybody listens. */
  readonly parks: number;
}

export interface Settings {
  readonly nodes: number;
  readonly clients: number;
  readonly durability: Durability;
  /** Longest time of one half of a store call; 0: answers at once. */
  readonly storeMs: Ms;
  readonly latencyMs: Ms;
  readonly activeMs: Ms;
  readonly ttlMs: Ms;
  readonly helloTimeoutMs: Ms;
  readonly handoverMs: Ms;
  readonly connectTimeoutMs: Ms;
  readonly heartbeatMs: Ms;
  readonly maxPending: number;
  readonly windowMessages: number;
  readonly windowBytes: number;
  readonly maxMessages: number;
  readonly maxBytes: number;
  readonly maxTotalBytes: number;
  readonly clientMaxMessages: number;
  readonly clientMaxBytes: number;
  readonly messageBytes: number;
  readonly spreadMs: Ms | undefined;
  /** How long a connection may live. */
  readonly lifetimeMs: Ms;
  readonly moveMs: Ms;
  /** The client's runtime shows 1012 and 1013 as 1006. */
  readonly losesCodes: boolean;
  /** What becomes of the first connections; of the others, whatever is drawn. */
  readonly scripted: readonly Fate[];
  readonly network: NetworkFaults;
  readonly store: StoreFaults;
  readonly node: NodeFaults;
  readonly client: ClientFaults;
  readonly habits: Habits;
}

/** Every kind of fault is there in some worlds and not in others: so that one does not hide another. */
function some<Names extends string>(
  chance: Chance,
  most: Readonly<Record<Names, number>>,
): Record<Names, number> {
  const level = chance.pick([0, 0.3, 1, 1]);
  const entries = Object.entries<number>(most).map(([name, value]) => {
    const amount = chance.happens(0.5) ? value * level * chance.between(0.2, 1) : 0;
    return [name, amount] as const;
  });
  return Object.fromEntries(entries) as Record<Names, number>;
}

/** A world to draw the seed's fate in. */
export function drawSettings(chance: Chance): Settings {
  const nodes = chance.pick([1, 1, 1, 2, 2, 3]);
  const durability = chance.pick<Durability>([
    "memory",
    "memory",
    "disk",
    "disk",
    "shared",
    "shared",
    "shared",
    "lossy",
  ]);
  const isTiny = chance.happens(0.4);
  const maxMessages = isTiny ? chance.integer(3, 12) : 1_000;
  const storeMs = durability === "memory" ? 0 : chance.pick([0, 2, 2, 20, 200, 800]);
  const latencyMs = chance.pick([1, 20, 20, 100, 400]);
  const handoverMs = chance.pick([50, 500, 3_000]);
  // Whoever waits less than all of it takes could never come back.
  const leastMs = 1_500 + 8 * latencyMs + 10 * storeMs + handoverMs;
  return {
    nodes,
    clients: chance.pick([1, 1, 1, 2, 3]),
    durability,
    storeMs,
    latencyMs,
    activeMs: chance.between(3_000, 30_000),
    ttlMs: chance.pick([2_000, 10_000, 30_000, 120_000, 120_000]),
    helloTimeoutMs: Math.max(4 * latencyMs, chance.pick([1_000, 5_000, 10_000])),
    handoverMs,
    connectTimeoutMs: Math.max(leastMs, chance.pick([1_000, 4_000, 10_000])),
    heartbeatMs: chance.pick([1_000, 5_000, 25_000]),
    maxPending: chance.happens(0.1) ? chance.integer(1, 2) : 100,
    windowMessages: isTiny ? chance.integer(1, 5) : 100,
    windowBytes: chance.happens(0.2) ? chance.integer(20, 200) : 100_000,
    maxMessages,
    maxBytes: chance.happens(0.1) ? chance.integer(200, 2_000) : 1_000_000,
    maxTotalBytes: chance.happens(0.1) ? chance.integer(100, 1_000) : 10_000_000,
    clientMaxMessages: isTiny ? chance.integer(1, 8) : 200,
    clientMaxBytes: chance.happens(0.1) ? chance.integer(50, 300) : 1_000_000,
    messageBytes: chance.pick([8, 40, 40]),
    spreadMs: chance.happens(0.3) ? chance.between(500, 10_000) : undefined,
    lifetimeMs: chance.happens(0.2) ? chance.between(1_000, 20_000) : Infinity,
    moveMs: chance.pick([100, 1_000, 8_000]),
    losesCodes: chance.happens(0.2),
    scripted: [],
    network: some(chance, {
      refused: 0.2,
      hangs: 0.1,
      lateOpen: 0.15,
      lateWords: 0.2,
      cutAtBoundary: 0.5,
      cutInMessage: 0.5,
      reset: 0.4,
      blackHole: 0.15,
      halfHole: 0.2,
      lateClose: 0.3,
    }),
    store: some(chance, {
      failsBefore: 0.15,
      failsAfter: 0.25,
      outages: 2,
      lostNotice: 0.5,
      lateNotice: 0.3,
    }),
    node: some(chance, { crashes: 12, restarts: 8, moves: 6, stalls: 8, leaps: 4, failovers: 6 }),
    client: some(chance, {
      freezes: 8,
      leaps: 4,
      reconnects: 6,
      wakes: 10,
      parks: 6,
      thefts: 10,
    }),
    habits: {
      clientMessages: chance.pick([20, 60, 200]),
      serverMessages: chance.pick([0, 20, 60, 200]),
      burst: chance.integer(1, 6),
      echo: chance.pick([0, 0.5, 1]),
      asyncHandler: chance.pick([0, 0.5, 1]),
      handlerMs: chance.pick([5, 50, 1_000, 5_000]),
      handlerFails: chance.happens(0.2) ? 0.02 : 0,
      kick: chance.happens(0.2) ? 2 : 0,
      setData: chance.happens(0.3) ? 10 : 0,
      clientEnds: chance.happens(0.2) ? 1 : 0,
      clientLeaves: chance.happens(0.2) ? 1 : 0,
      refuses: chance.happens(0.1) ? 0.1 : 0,
      parks: chance.happens(0.2) ? 0.1 : 0,
    },
  };
}
