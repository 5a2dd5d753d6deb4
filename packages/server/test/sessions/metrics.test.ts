import { Registry } from "prom-client";
import { expect, it } from "vitest";

import { registerMetrics } from "../../src/prometheus.ts";
import { begun, dropped, resumed, sessionBench } from "./rig.ts";

it("tells of sessions: how many, how much waits, how they began and ended", async () => {
  const server = await sessionBench();
  const registry = new Registry();
  registerMetrics(server.lifecycle, registry);
  const [away, back, over] = [await begun(server), await begun(server), await begun(server)];
  await dropped(away.client, away.session);
  await dropped(back.client, back.session);
  await away.session.send("12345");
  await resumed(server, back.welcome);
  over.session.end();
  // Asked twice: nothing is counted twice.
  await registry.metrics();
  const metrics = await registry.metrics();
  const lines = [
    'backsoon_sessions{state="attached"} 1',
    'backsoon_sessions{state="detached"} 1',
    "backsoon_session_bytes 5",
    'backsoon_session_attaches_total{kind="fresh"} 3',
    'backsoon_session_attaches_total{kind="resumed"} 1',
    'backsoon_sessions_ended_total{end="application"} 1',
  ];
  for (const line of lines) expect(metrics).toContain(`${line}\n`);
});

it("tells nothing of sessions where there are none", async () => {
  const server = await sessionBench(false as never);
  const registry = new Registry();
  registerMetrics(server.lifecycle, registry);
  expect(await registry.metrics()).not.toMatch(/^backsoon_session\w*\{/m);
});
