/** One policy in the race: its run, and the curve that it has drawn so far. */
import { limitMs, type Contender, type Run, type Scenario } from "@backsoon/storm";

import { LONGEST_LIMITS } from "./span.ts";
import type { Ending, Figures, Report, Sample } from "./report.ts";

/** A curve is as fine as a chart of the shortest return can show. */
const SAMPLES_PER_LIMIT = 200;
/** So that the samples of the quickest return lie close enough. */
const STEPS_PER_CLIENT = 1 / 400;

type Phase =
  | { readonly kind: "waiting" }
  | { readonly kind: "running"; readonly run: Run }
  | { readonly kind: Ending; readonly figures: Figures };

function figuresOf(run: Run): Figures {
  const { backPerSecond: _, ...figures } = run.result();
  return figures;
}

export class Lane {
  readonly #contender: Contender;
  readonly #scenario: Scenario;
  readonly #events: number;
  readonly #strideMs: number;
  readonly #longestMs: number;
  #phase: Phase = { kind: "waiting" };
  #curve: Sample[] = [];
  #serviceBackMs = 0;
  /** Since the end began. */
  #nowMs = 0;

  constructor(contender: Contender, scenario: Scenario) {
    this.#contender = contender;
    this.#scenario = scenario;
    this.#events = Math.ceil(scenario.clients * STEPS_PER_CLIENT);
    this.#strideMs = limitMs(scenario) / SAMPLES_PER_LIMIT;
    this.#longestMs = LONGEST_LIMITS * limitMs(scenario);
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  isOver(): boolean {
    return this.#phase.kind !== "waiting" && this.#phase.kind !== "running";
  }

  /** Goes on by a few events, the first time by getting ready. */
  step(): void {
    if (this.#phase.kind === "waiting") {
      this.#phase = { kind: "running", run: this.#contender.start(this.#scenario) };
    } else if (this.#phase.kind === "running") {
      this.#advance(this.#phase.run);
    }
  }

  /** Leaves it at what is known. The run is let go, which holds much for each client. */
  stop(): void {
    if (this.#phase.kind !== "running") return;
    this.#phase = { kind: "stopped", figures: figuresOf(this.#phase.run) };
  }

  report(): Report {
    const policy = this.#contender.id;
    if (this.#phase.kind === "waiting") return { kind: "waiting", policy };
    const { kind } = this.#phase;
    const figures = kind === "running" ? figuresOf(this.#phase.run) : this.#phase.figures;
    const atMs = Math.max(0, this.#nowMs - this.#serviceBackMs);
    return { kind, policy, atMs, curve: this.#curve, figures };
  }

  #advance(run: Run): void {
    const goesOn = run.advance(this.#events);
    const { nowMs, back, serviceBackMs } = run.progress();
    // The nodes do not return at one moment; what was before the last is not shown.
    if (serviceBackMs !== this.#serviceBackMs) this.#curve = [];
    this.#serviceBackMs = serviceBackMs;
    this.#nowMs = nowMs;
    const sample: Sample = { atMs: nowMs - serviceBackMs, back };
    if (goesOn) return this.#draw(sample, this.#strideMs);
    this.#draw(sample, 0);
    const figures = figuresOf(run);
    this.#phase = { kind: figures.recovered ? "recovered" : "never", figures };
  }

  #draw(sample: Sample, strideMs: number): void {
    const last = this.#curve.at(-1);
    if (last !== undefined && sample.atMs - last.atMs < strideMs) return;
    // The chart ends there.
    if (last !== undefined && last.atMs > this.#longestMs) return;
    this.#curve.push(sample);
  }
}
