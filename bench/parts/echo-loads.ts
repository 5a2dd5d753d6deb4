/** What clients do to a server that echoes. */
export interface Load {
  readonly bytes: number;
  readonly isBinary: boolean;
  readonly connections: number;
  /** On each connection: this many messages are on their way at any time. */
  readonly inFlight: number;
  readonly warmUpMs: number;
  readonly measuredMs: number;
}

/** Connections that a client opens; a load uses the first of them. */
export const CONNECTIONS = 20;

/** Enough on their way to keep both processes busy. */
const small = { bytes: 64, connections: CONNECTIONS, inFlight: 16 };

/** Few enough for the default send buffer of a session, which also holds what is not acknowledged yet. */
const large = { bytes: 64 * 1_024, connections: CONNECTIONS, inFlight: 4 };

const short = { warmUpMs: 400, measuredMs: 1_600 };

export const RATES = {
  smallText: { ...small, isBinary: false, warmUpMs: 1_000, measuredMs: 2_000 },
  smallBinary: { ...small, isBinary: true, ...short },
  largeText: { ...large, isBinary: false, ...short },
  largeBinary: { ...large, isBinary: true, ...short },
} satisfies Record<string, Load>;

/** One message at a time: how long it takes, not how many there is room for. */
export const ROUND_TRIP: Load = {
  bytes: 64,
  isBinary: false,
  connections: 4,
  inFlight: 1,
  ...short,
};
