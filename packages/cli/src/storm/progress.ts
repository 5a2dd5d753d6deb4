/**
 * Says on stderr how far a long simulation is: on one line of a terminal, else now and then.
 *
 * The prompts' library has a spinner, which takes the terminal's input over and ends the process
 * at Ctrl-C with exit code 0; here Ctrl-C has to print what is known so far.
 */
import { clearLine, cursorTo } from "node:readline";

import type { Run, Scenario } from "@backsoon/storm";

import { count, duration } from "./say.ts";

const TERMINAL_EVERY_MS = 1_000;
const ELSEWHERE_EVERY_MS = 5_000;

export class Progress {
  readonly #outlet: NodeJS.WriteStream;
  readonly #scenario: Scenario;
  readonly #total: number;
  #begun = 0;
  #id = "";
  #saidMs = performance.now();
  #isShowing = false;

  constructor(outlet: NodeJS.WriteStream, scenario: Scenario, total: number) {
    this.#outlet = outlet;
    this.#scenario = scenario;
    this.#total = total;
  }

  begin(id: string): void {
    this.#id = id;
    this.#begun += 1;
  }

  note(run: Run): void {
    const nowMs = performance.now();
    const everyMs = this.#outlet.isTTY ? TERMINAL_EVERY_MS : ELSEWHERE_EVERY_MS;
    if (nowMs - this.#saidMs < everyMs) return;
    this.#saidMs = nowMs;
    const { nowMs: reachedMs, back } = run.progress();
    const { clients } = this.#scenario;
    this.#show(
      `${this.#id} (${this.#begun} of ${this.#total}): ` +
        `after ${duration(reachedMs)}, ${count(back)} of ${count(clients)} are back`,
    );
  }

  end(): void {
    if (this.#isShowing) this.#wipe();
  }

  #show(line: string): void {
    if (!this.#outlet.isTTY) {
      this.#outlet.write(`${line}\n`);
      return;
    }
    this.#wipe();
    // A line that wraps could not be wiped.
    this.#outlet.write(line.slice(0, Math.max(1, this.#outlet.columns - 1)));
    this.#isShowing = true;
  }

  #wipe(): void {
    cursorTo(this.#outlet, 0);
    clearLine(this.#outlet, 0);
    this.#isShowing = false;
  }
}
