import type { ChaosResult } from "./run.ts";
import type { Percentiles } from "./percentiles.ts";

/** `{ p50: 3 }` as "p50 3". */
function words(counts: object): string {
  const entries = Object.entries(counts) as [string, unknown][];
  return entries.map(([name, value]) => `${name} ${String(value)}`).join(", ") || "none";
}

function downtime({ count, p50, p99, max }: Percentiles): string {
  return count === 0 ? "" : `p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`;
}

/** A durable store loses none; but nobody waits for ever. */
const ALLOWED = "a session may end by its time to live, or after three resumes without an answer";

/** The ledger for people. */
export function report(result: ChaosResult): string {
  const { sessions, faults, reported, ends, broken } = result;
  const { resumed, fresh, moved, neverMet, sessionsLost, downtimeMs } = sessions;
  const width = Math.max(...faults.map(({ fault }) => fault.length));
  return [
    `${result.ok ? "ok" : "NOT OK"}: seed ${result.seed}, ${result.seconds} s, ${result.attached} of ${result.clients} clients attached at the end`,
    `client to server: ${words(result.clientToServer)}`,
    `server to client: ${words(result.serverToClient)}`,
    `sessions: resumed ${resumed}, fresh ${fresh}, moved without interruption ${moved}`,
    `sessions lost: ${words(sessionsLost)} (${ALLOWED}); begun and never met ${neverMet}; left in the store ${result.leftInStore}`,
    `downtime: ${downtime(downtimeMs)}`,
    `sessions left a node: ${words(ends)}`,
    `nodes reported: ${words(reported)}`,
    ...broken.map((sentence) => `BROKEN: ${sentence}`),
    ...faults.map(({ fault, times, interrupted, moved, downtimeMs }) => {
      const counts = `${times} x, interrupted: ${words(interrupted)}; moved ${moved}`;
      return `  ${fault.padEnd(width)}  ${counts}  ${downtime(downtimeMs)}`;
    }),
  ].join("\n");
}
