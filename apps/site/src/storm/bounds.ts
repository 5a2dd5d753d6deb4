/** How far the lab's fields go: what a phone survives. The command line goes further. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

export type AmountName = "clients" | "capacity" | "down" | "nodes" | "seed";

export const bounds: Readonly<Record<AmountName, Bounds>> = {
  clients: { from: 1, to: 200_000, isWhole: true },
  capacity: { from: 0.1, to: 200_000, isWhole: false },
  /** Seconds. */
  down: { from: 0, to: 600, isWhole: false },
  nodes: { from: 1, to: 100, isWhole: true },
  seed: { from: 0, to: 0xffff_ffff, isWhole: true },
};
