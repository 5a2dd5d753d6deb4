/** The simulator, which runs in a worker. */
import type { News, Order } from "../../storm/messages.ts";
import type { Question } from "../../storm/question.ts";
import type { Report } from "../../storm/report.ts";

export interface Listener {
  readonly onReports: (reports: readonly Report[], isLast: boolean) => void;
  readonly onFailure: () => void;
}

export class Simulator {
  readonly #worker = new Worker(new URL("../../worker/simulator.ts", import.meta.url), {
    type: "module",
  });
  #run = 0;

  constructor({ onReports, onFailure }: Listener) {
    this.#worker.addEventListener("error", onFailure);
    this.#worker.addEventListener("message", ({ data }: MessageEvent<News>) => {
      if (data.run === this.#run) onReports(data.reports, data.isLast);
    });
  }

  /** Instead of whatever is running. */
  start(question: Question): void {
    this.#run += 1;
    this.#order({ kind: "start", run: this.#run, question });
  }

  /** The last reports follow: what is known so far. */
  stop(): void {
    this.#order({ kind: "stop" });
  }

  /** Nothing more is heard of what is running. */
  abandon(): void {
    this.#run += 1;
    this.stop();
  }

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }
}
