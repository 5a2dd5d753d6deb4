import { Counter, Gauge, type Registry, type RegistryContentType } from "prom-client";

import type { Snapshot } from "./counters.ts";

export interface MetricsOptions {
  /** Begins every metric's name; tells two lifecycles in one registry apart. Default `backsoon_`. */
  readonly prefix?: string;
}

/** Whatever can be asked for a snapshot: a lifecycle. */
export interface Observable {
  snapshot(): Snapshot;
}

interface Sample {
  readonly labels?: Record<string, string | number>;
  readonly value: number;
}

interface Metric {
  readonly kind: "gauge" | "counter";
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  /** No samples: nothing to say yet. */
  readonly read: (snapshot: Snapshot) => readonly Sample[];
}

const one = (value: number): readonly Sample[] => [{ value }];

const metrics: readonly Metric[] = [
  {
    kind: "gauge",
    name: "connections",
    help: "WebSocket connections that are open or closing.",
    read: ({ connections }) => one(connections),
  },
  {
    kind: "gauge",
    name: "ready",
    help: "1 while connections are admitted, 0 since a restart or shutdown began.",
    read: ({ ready }) => one(ready ? 1 : 0),
  },
  {
    kind: "counter",
    name: "accepted_total",
    help: "WebSocket connections admitted.",
    read: ({ accepted }) => one(accepted),
  },
  {
    kind: "counter",
    name: "closes_total",
    help: "WebSocket connections that ended, by close code, cause, and who sent the code.",
    labels: ["code", "cause", "direction"],
    read: ({ closes }) => closes.map(({ count, ...labels }) => ({ labels, value: count })),
  },
  {
    kind: "counter",
    name: "refused_total",
    help: "Connections not let in: by 503 before or close code after the upgrade, and why.",
    labels: ["answer", "because"],
    read: ({ refusals }) => refusals.map(({ count, ...labels }) => ({ labels, value: count })),
  },
  {
    kind: "counter",
    name: "pings_total",
    help: "Ping frames sent into silence.",
    read: ({ pings }) => one(pings),
  },
  {
    kind: "counter",
    name: "dead_total",
    help: "Connections terminated since a ping stayed unanswered.",
    read: ({ dead }) => one(dead),
  },
  {
    kind: "gauge",
    name: "drain_duration_seconds",
    help: "How long the last restart (1012) or shutdown (1001) took to close all connections.",
    labels: ["code"],
    read: ({ lastDrain }) =>
      lastDrain ? [{ labels: { code: lastDrain.code }, value: lastDrain.durationMs / 1_000 }] : [],
  },
  {
    kind: "gauge",
    name: "sessions",
    help: "Sessions on this node, by whether their client is connected.",
    labels: ["state"],
    read: ({ sessions }) =>
      sessions
        ? [
            { labels: { state: "attached" }, value: sessions.attached },
            { labels: { state: "detached" }, value: sessions.held - sessions.attached },
          ]
        : [],
  },
  {
    kind: "gauge",
    name: "session_bytes",
    help: "Bytes kept for clients that have not acknowledged them.",
    read: ({ sessions }) => (sessions ? one(sessions.bytes) : []),
  },
  {
    kind: "counter",
    name: "session_attaches_total",
    help: "Attaches, by whether they went on with a session or began one.",
    labels: ["kind"],
    read: ({ sessions }) =>
      sessions
        ? [
            { labels: { kind: "resumed" }, value: sessions.resumed },
            { labels: { kind: "fresh" }, value: sessions.begun },
          ]
        : [],
  },
  {
    kind: "counter",
    name: "sessions_ended_total",
    help: "Sessions that are over or have moved to another node, by why.",
    labels: ["end"],
    read: ({ sessions }) =>
      sessions?.ended.map(({ end, count }) => ({ labels: { end }, value: count })) ?? [],
  },
];

function metricOf(metric: Metric, prefix: string, observable: Observable): Gauge | Counter {
  const { labels: labelNames = [], help, read } = metric;
  const common = { name: prefix + metric.name, help, labelNames, registers: [] };
  if (metric.kind === "gauge") {
    return new Gauge({
      ...common,
      collect() {
        this.reset();
        for (const { labels = {}, value } of read(observable.snapshot())) this.set(labels, value);
      },
    });
  }
  return new Counter({
    ...common,
    collect() {
      this.reset();
      for (const { labels = {}, value } of read(observable.snapshot())) this.inc(labels, value);
    },
  });
}

/**
 * Shows a lifecycle's numbers in a `prom-client` registry. They are read when the registry is
 * scraped, so that nothing is counted twice.
 * @returns a function that takes the metrics out of the registry.
 * @throws Error (by `prom-client`) when the registry has metrics of these names already.
 */
export function registerMetrics(
  lifecycle: Observable,
  registry: Registry<RegistryContentType>,
  { prefix = "backsoon_" }: MetricsOptions = {},
): () => void {
  for (const metric of metrics) registry.registerMetric(metricOf(metric, prefix, lifecycle));
  return () => {
    for (const { name } of metrics) registry.removeSingleMetric(prefix + name);
  };
}
