import type { Told } from "../connection/state.ts";
import { SESSION_CODES, SESSION_REASONS } from "./codes.ts";

const code: number = SESSION_CODES.lost;
const reason: string = SESSION_REASONS[SESSION_CODES.lost];

/** What is told when the server welcomed with another session: the one before is over. */
export const LOST_SESSION: Extract<Told, { kind: "close" }> = {
  kind: "close",
  code,
  rawCode: code,
  reason,
  wasClean: false,
  cause: "session",
  willReconnect: true,
  verdict: {
    decision: "retry",
    window: { fromMs: 0, toMs: 0 },
    because: { source: "code", sentence: `${reason}: a new one has begun` },
  },
};
