import type { Ms } from "@backsoon/core";

import { DrainRun, type DrainTerms } from "./drain-run.ts";
import type { ClosedCause, DrainReport } from "./events.ts";
import type { DrainOptions, Settings } from "./options.ts";
import type { Roster } from "./roster.ts";

/**
 * - `serving`: connections are admitted.
 * - `draining`: a restart or shutdown empties the server; upgrades are answered with 503.
 * - `stopped`: it is empty, and upgrades are still answered with 503; or it is detached.
 */
export type LifecycleState = "serving" | "draining" | "stopped";

/** What a restart and a shutdown differ in. */
export type DrainKind =
  | { readonly name: "restart"; readonly code: 1012; readonly text: "service restart" }
  | { readonly name: "shutdown"; readonly code: 1001; readonly text: "going away" };

type Phase =
  | { readonly kind: "serving" }
  | { readonly kind: "draining" | "stopped"; readonly run: DrainRun }
  | { readonly kind: "detached" };

export interface PhaseListener {
  /** What is to be done before anything is closed; `undefined`: nothing. */
  readonly prepare: ((withinMs: Ms) => Promise<void> | undefined) | undefined;
  draining(code: 1001 | 1012, connections: number): void;
  drained(report: DrainReport): void;
  ready(isReady: boolean): void;
}

/** Where a lifecycle stands, and the drain that takes it from one phase to the next. */
export class PhaseKeeper {
  readonly #settings: Settings;
  readonly #roster: Roster;
  readonly #listener: PhaseListener;
  #phase: Phase = { kind: "serving" };

  constructor(settings: Settings, roster: Roster, listener: PhaseListener) {
    this.#settings = settings;
    this.#roster = roster;
    this.#listener = listener;
  }

  get state(): LifecycleState {
    return this.#phase.kind === "detached" ? "stopped" : this.#phase.kind;
  }

  get isDetached(): boolean {
    return this.#phase.kind === "detached";
  }

  /** The drain that is going on or over; `undefined` while serving. */
  get run(): DrainRun | undefined {
    return "run" in this.#phase ? this.#phase.run : undefined;
  }

  /** Begins a drain, or joins the one that is going on. */
  drain(kind: DrainKind, options: DrainOptions): Promise<DrainReport> {
    if (this.#phase.kind === "detached") throw new Error(`${kind.name}() after detach()`);
    if (this.#phase.kind !== "serving") {
      if (options.boundMs !== undefined) this.#phase.run.tighten(options.boundMs);
      return this.#phase.run.report;
    }
    const run = new DrainRun(
      this.#terms(kind, options),
      this.#roster,
      this.#listener.prepare,
      (report) => this.#drained(report),
    );
    this.#phase = { kind: "draining", run };
    try {
      this.#listener.draining(kind.code, run.count);
      this.#listener.ready(false);
    } finally {
      run.begin();
    }
    return run.report;
  }

  /** @throws Error while draining and when detached. */
  serve(): void {
    if (this.#phase.kind === "serving") return;
    if (this.#phase.kind !== "stopped") throw new Error(`serve() while ${this.#phase.kind}`);
    this.#phase = { kind: "serving" };
    this.#listener.ready(true);
  }

  /** One of the roster's connections is gone. */
  noteClosed(cause: ClosedCause): void {
    if (this.#phase.kind === "draining") this.#phase.run.noteClosed(cause);
  }

  /** The end of it all; a drain that is going on ends where it is. */
  detach(): void {
    const phase = this.#phase;
    this.#phase = { kind: "detached" };
    if (phase.kind === "draining") phase.run.abandon();
  }

  #terms(kind: DrainKind, options: DrainOptions): DrainTerms {
    const { closeTimeoutMs, boundMs, admission } = this.#settings;
    return {
      code: kind.code,
      text: options.reason ?? kind.text,
      config: {
        paceMs: options.paceMs ?? 0,
        backInMs: options.backInMs ?? 1_000,
        admitPerSecond: admission?.perSecond,
        closeTimeoutMs,
        boundMs: options.boundMs ?? boundMs,
      },
    };
  }

  #drained(report: DrainReport): void {
    if (this.#phase.kind === "draining") this.#phase = { ...this.#phase, kind: "stopped" };
    this.#listener.drained(report);
  }
}
