import type { Ms } from "@backsoon/core";

/** How fast a drain tells connections to go without being felt: 500 each 50 ms. */
const TOLD_PER_MS = 10;

/** How long a drain takes, at its fastest, to tell so many connections to go. */
export const tellingMs = (connections: number): Ms => connections / TOLD_PER_MS;
