/** What the figures come down to, in words; every page has the same. */
import type { Scenario } from "@backsoon/storm";

import type { Outcome } from "./outcome.ts";
import { count, duration } from "./say.ts";

const CAUSES: Readonly<Record<Scenario["cause"], string>> = {
  1012: "a restart (1012)",
  1001: "a shutdown (1001)",
  1006: "a crash (1006)",
};

function backlogOf({ backlog }: Scenario): string {
  switch (backlog.kind) {
    case "unbounded":
      return "";
    case "bounded":
      return `, at most ${count(backlog.length)} handshakes waiting at each`;
    case "kernel":
      return `, at most ${count(backlog.length)} handshakes waiting in each kernel`;
  }
}

/** What is admitted, and from when on if it takes a while. */
function capacityOf({ capacityPerSecond, capacityCurve }: Scenario): string {
  if (capacityCurve.length === 0) return `${count(capacityPerSecond)} per second`;
  const points = capacityCurve.map(
    ({ afterMs, perSecond }) => `${count(perSecond)} per second after ${duration(afterMs)}`,
  );
  return `${points.join(", ")} (C is said to be ${count(capacityPerSecond)})`;
}

/** Who comes back, and from what. */
export function fleetSentence(scenario: Scenario): string {
  const { clients, nodes, rolling, cause, downMs, ownFailures } = scenario;
  const which = rolling ? ", one node after the other" : "";
  const whose = nodes === 1 ? "a service" : `${count(nodes)} nodes`;
  const own =
    ownFailures === 0 ? "" : ` The own network of ${ownFailures * 100} % of them fails as well.`;
  return (
    `${count(clients)} clients come back after ${CAUSES[cause]}${which} to ${whose} that ` +
    `${nodes === 1 ? "admits" : "admit"} ${capacityOf(scenario)}, ` +
    `down for ${duration(downMs)}${backlogOf(scenario)}.${own}`
  );
}

export function limitSentence(
  { clients, capacityPerSecond, capacityCurve }: Scenario,
  limitMs: number,
): string {
  if (capacityCurve.length > 0) {
    return `The limit that nobody can beat: so many handshakes take ${duration(limitMs)}.`;
  }
  return (
    `The limit that nobody can beat is N/C: ${count(clients)} / ${count(capacityPerSecond)} = ` +
    `${duration(limitMs)}.`
  );
}

/** How the return ended, without the name. */
export function endingSentence(
  { ending, result }: Pick<Outcome, "ending" | "result">,
  { clients }: Scenario,
): string {
  const { back, endedMs, gaveUp } = result;
  const known = `${count(back)} of ${count(clients)}`;
  switch (ending) {
    case "recovered":
      return `everybody is back after ${duration(endedMs)}.`;
    case "never":
      return gaveUp > 0
        ? `never recovers: ${count(gaveUp)} clients gave up for good; ${known} were back after ${duration(endedMs)}.`
        : `never recovers: ${known} were back when it was given up after ${duration(endedMs)}.`;
    case "unfinished":
      return `unfinished, because it was interrupted: ${known} were back after ${duration(endedMs)}.`;
  }
}
