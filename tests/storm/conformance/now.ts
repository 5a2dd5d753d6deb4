import type { Ms } from "@backsoon/core";

/** The same clock in every process of this machine. */
export const nowMs = (): Ms => performance.timeOrigin + performance.now();
