import { Registry, type OpenMetricsContentType } from "prom-client";
import { expect, it } from "vitest";

import { registerMetrics } from "../src/prometheus.ts";
import { answerTo, bench, ended, opened } from "./harness.ts";

it("shows the lifecycle's numbers as they are when asked", async () => {
  const server = await bench();
  const registry = new Registry();
  registerMetrics(server.lifecycle, registry);
  const before = await registry.metrics();
  expect(before).toContain("# TYPE backsoon_connections gauge\nbacksoon_connections 0\n");
  expect(before).toContain("backsoon_ready 1\n");
  expect(before).not.toContain("backsoon_drain_duration_seconds{");

  await opened(server);
  const { ws } = await opened(server);
  expect(await registry.metrics()).toContain("backsoon_connections 2\n");
  const end = ended(ws);
  await server.lifecycle.restart();
  await end;
  await answerTo(server.port);

  // Asked twice: nothing is counted twice.
  await registry.metrics();
  const after = await registry.metrics();
  const lines = [
    "backsoon_connections 0",
    "backsoon_ready 0",
    "backsoon_accepted_total 2",
    'backsoon_closes_total{code="1012",cause="close-frame",direction="sent"} 2',
    'backsoon_refused_total{answer="503",because="draining"} 1',
    "backsoon_pings_total 0",
    "backsoon_dead_total 0",
  ];
  for (const line of lines) expect(after).toContain(`${line}\n`);
  expect(after).toMatch(/backsoon_drain_duration_seconds\{code="1012"\} \d/);
});

it("lets two lifecycles share a registry, and goes without a trace", async () => {
  const registry = new Registry();
  const chat = registerMetrics((await bench()).lifecycle, registry, { prefix: "chat_" });
  const game = registerMetrics((await bench()).lifecycle, registry, { prefix: "game_" });
  expect(await registry.metrics()).toMatch(/chat_ready 1[^]*game_ready 1/);
  chat();
  game();
  expect(registry.getMetricsAsArray()).toEqual([]);
});

it("speaks OpenMetrics, too", async () => {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  registerMetrics((await bench()).lifecycle, registry);
  expect(await registry.metrics()).toMatch(/backsoon_accepted_total 0\n[^]*# EOF/);
});
