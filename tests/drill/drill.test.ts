import { beforeAll, describe, expect, it } from "vitest";

import { Drill, type End } from "./drill.ts";

const CLIENTS = 40;
const SEED = 11;
const MAX_MS = 300_000;

const scenarios = [
  { name: "deploy", code: 1012 },
  { name: "shutdown", code: 1001 },
  { name: "kill", code: 1006 },
  { name: "black-hole", code: 1006 },
  { name: "idle-balancer", code: 1006 },
  // Nobody loses a connection there.
  { name: "rolling-deploy", code: 0 },
];
const disturbed = new Set(scenarios.filter(({ code }) => code !== 0).map(({ name }) => name));

interface Result {
  readonly ok: boolean;
  readonly seed: number;
  readonly scenarios: readonly Readonly<Record<string, unknown>>[];
}

/** It takes two minutes, so all tests look at one run. */
describe("npm start -- --once --json", () => {
  let end: End;
  let stdout: string;
  let stderr: string;

  beforeAll(async () => {
    const args = ["--once", "--json", "--clients", String(CLIENTS), "--seed", String(SEED)];
    await using drill = await Drill.start(...args);
    end = await drill.end;
    stdout = drill.text("stdout");
    stderr = drill.text("stderr");
  }, MAX_MS);

  const result = (): Result => JSON.parse(stdout) as Result;

  it("ends with 0", () => {
    expect({ ...end, stderr }).toEqual({ code: 0, signal: null, stderr });
  });

  it("prints exactly one line on standard output, of the documented shape", () => {
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(Object.keys(result())).toEqual(["ok", "seed", "scenarios"]);
    for (const scenario of result().scenarios) {
      expect(Object.keys(scenario)).toEqual([
        "name",
        "code",
        "clients",
        "back",
        "firstMs",
        "lastMs",
        "attemptsPerClient",
        "peakPerSecond",
        "windowFromMs",
        "windowToMs",
        "outsideWindow",
        "messages",
        "lost",
        "duplicated",
        "reordered",
        "undelivered",
        "resumed",
        "fresh",
        "moved",
        "downtimeMs",
      ]);
    }
  });

  it("says that all was well, and with which seed", () => {
    expect(result()).toMatchObject({ ok: true, seed: SEED });
  });

  it("plays the six scenarios, each with its close code", () => {
    expect(result().scenarios.map(({ name, code }) => ({ name, code }))).toEqual(scenarios);
  });

  it("brings every client back, in its window", () => {
    expect(result().scenarios).toMatchObject(
      scenarios.map(({ name }) => ({ name, clients: CLIENTS, back: CLIENTS, outsideWindow: 0 })),
    );
  });

  const named = (name: string): unknown =>
    result().scenarios.find((scenario) => scenario["name"] === name);

  it("loses, repeats and reorders no message of a session that goes on", () => {
    expect(result().scenarios).toMatchObject(
      scenarios.map(({ name }) => ({ name, lost: 0, duplicated: 0, reordered: 0 })),
    );
    for (const { messages } of result().scenarios) expect(messages).toBeGreaterThan(0);
  });

  it.each(["deploy", "shutdown", "kill"])(
    "says that %s takes the sessions in the server's memory with it",
    (name) => {
      expect(named(name)).toMatchObject({ resumed: 0, fresh: CLIENTS, moved: 0 });
    },
  );

  it.each(["black-hole", "idle-balancer"])(
    "says that sessions go on after %s, with nothing handed back",
    (name) => {
      expect(named(name)).toMatchObject({ fresh: 0, moved: 0, undelivered: 0 });
      expect((named(name) as { resumed: number }).resumed).toBeGreaterThanOrEqual(CLIENTS);
    },
  );

  it("moves every session in a rolling deploy, with no downtime", () => {
    expect(named("rolling-deploy")).toMatchObject({
      moved: CLIENTS,
      resumed: 0,
      fresh: 0,
      undelivered: 0,
      downtimeMs: { p50: 0, p99: 0 },
    });
  });

  it("counts what must add up", () => {
    const ofLosses = result().scenarios.filter(({ name }) => disturbed.has(String(name)));
    for (const scenario of ofLosses) {
      const { firstMs, lastMs, attemptsPerClient, peakPerSecond, windowFromMs, windowToMs } =
        scenario as Record<string, number>;
      expect(firstMs).toBeGreaterThan(0);
      expect(lastMs).toBeGreaterThanOrEqual(firstMs ?? Infinity);
      expect(attemptsPerClient).toBeGreaterThanOrEqual(1);
      expect(peakPerSecond).toBeGreaterThanOrEqual(1);
      expect(windowToMs).toBeGreaterThan(windowFromMs ?? Infinity);
      const { p50, p99 } = scenario["downtimeMs"] as Record<string, number>;
      expect(p50).toBeGreaterThan(0);
      expect(p99).toBeGreaterThanOrEqual(p50 ?? Infinity);
    }
  });

  it("tells its progress on standard error", () => {
    for (const label of ["deploy (1012)", "shut down (1001)", "kill -9 (1006)", "black hole"]) {
      expect(stderr).toContain(label);
    }
    expect(stderr).toContain(`seed ${SEED}, ${CLIENTS} clients`);
  });
});
