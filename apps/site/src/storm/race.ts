/** The policies side by side, so that all curves reach the same moment at about the same time. */
import { backsoon, backsoonClientOnly, policies, type Contender } from "@backsoon/storm";

import { bounds } from "./bounds.ts";
import { Lane } from "./lane.ts";
import { scenarioOf, type Question } from "./question.ts";
import type { Report } from "./report.ts";

/** All that can be chosen, in the order in which they are shown. */
export const contenders: readonly Contender[] = [backsoon, backsoonClientOnly, ...policies];

/** Clients that are simulated at a time: each takes up to a kilobyte until it is collected. */
const MOST_AT_A_TIME = bounds.clients.to;

export class Race {
  readonly #lanes: readonly Lane[];
  readonly #atATime: number;

  constructor(question: Question) {
    const scenario = scenarioOf(question);
    const chosen = contenders.filter(({ id }) => question.policies.includes(id));
    this.#lanes = chosen.map((contender) => new Lane(contender, scenario));
    this.#atATime = Math.max(1, Math.floor(MOST_AT_A_TIME / scenario.clients));
  }

  /** A short step of whoever is furthest behind; `false` when all have arrived. */
  advance(): boolean {
    const [first, ...others] = this.#lanes.filter((lane) => !lane.isOver()).slice(0, this.#atATime);
    if (first === undefined) return false;
    const last = others.reduce((last, lane) => (lane.nowMs < last.nowMs ? lane : last), first);
    last.step();
    return true;
  }

  stop(): void {
    for (const lane of this.#lanes) lane.stop();
  }

  reports(): readonly Report[] {
    return this.#lanes.map((lane) => lane.report());
  }
}
