import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { patienceMs } from "./within.ts";

/** Whether the group has any process, a dead one that nobody has waited for included. */
function exists(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** State and process group of a process: the fields after its name, which may hold anything. */
function stateOf(pid: string): { state: string; group: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, group: Number(group) };
  } catch {
    return undefined;
  }
}

/**
 * Whether a process of the group is alive. Where init is slow to wait for orphans (in many containers
 * it never does), the dead keep their number and their group; they do not count.
 */
export function isGroupAlive(group: number): boolean {
  if (!exists(group)) return false;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.some((pid) => {
    const process = stateOf(pid);
    return process?.group === group && !["Z", "X"].includes(process.state);
  });
}

/** Resolves when no process of the group is alive; rejects after the kit's usual patience. */
export async function groupGone(group: number): Promise<void> {
  const end = performance.now() + patienceMs;
  while (isGroupAlive(group)) {
    if (performance.now() > end) throw new Error(`process group ${group} does not end`);
    // The end of a process that is not our child is told to nobody.
    await delay(5);
  }
}

/** Sends a signal to every process of the group; a group that is gone is what the caller wanted. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
