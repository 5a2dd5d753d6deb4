import { describe, expect, it } from "vitest";

import { codesOf, Fleet, outsideWindow } from "./fleet.ts";
import { startServer } from "./server.ts";
import { RawPeer, refusal } from "./upgrade.ts";

const CLIENTS = 200;
const PER_SECOND = 200;
/** 1/C. */
const SPACING_MS = 1_000 / PER_SECOND;

const lifecycle = { admission: { perSecond: PER_SECOND }, closeTimeoutMs: 30_000 };

const kinds = [
  { name: "restart", code: 1012, text: "service restart" },
  { name: "shutdown", code: 1001, text: "going away" },
] as const;

/** A new process needs a while until it listens. */
const options = { backInMs: 3_000 };

describe.each(kinds)("$name() with 200 clients at 200/s", ({ name, code, text }) => {
  it(`tells everybody ${code} and a slot, and whose idea that was`, async () => {
    await using server = await startServer({ lifecycle });
    await using fleet = new Fleet(server.url, CLIENTS);
    await fleet.untilOpen();
    const { report } = await server.carryOut({ do: name, options }, "drained");
    await fleet.untilAll(({ retries }) => retries.length === 1);
    expect(report).toMatchObject({ code, connections: CLIENTS, answered: CLIENTS, terminated: 0 });
    expect(codesOf(fleet.closes)).toEqual([code]);
    expect(new Set(fleet.closes.map(({ reason }) => reason.split(";")[0]))).toEqual(
      new Set([text]),
    );
    expect(new Set(fleet.retries.map(({ verdict }) => verdict.because.source))).toEqual(
      new Set(["hint"]),
    );
    expect(outsideWindow(fleet.retries)).toEqual([]);
  });

  it("gives slots 1/C apart, from the moment of return on", async () => {
    await using server = await startServer({ lifecycle });
    await using fleet = new Fleet(server.url, CLIENTS);
    await fleet.untilOpen();
    const { report } = await server.carryOut({ do: name, options }, "drained");
    await fleet.untilAll(({ retries }) => retries.length === 1);
    const delaysMs = fleet.retries.map(({ delayMs }) => delayMs).toSorted((a, b) => a - b);
    const gapsMs = delaysMs.slice(1).map((delayMs, index) => delayMs - (delaysMs[index] ?? 0));
    // A reason holds whole milliseconds.
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(SPACING_MS - 1.001);
    expect(Math.max(...gapsMs)).toBeLessThanOrEqual(SPACING_MS + 1.001);
    expect(report).toMatchObject({
      firstReturnMs: expect.closeTo(options.backInMs, 3),
      lastReturnMs: expect.closeTo(options.backInMs + (CLIENTS - 1) * SPACING_MS, 3),
    });
  });

  it("brings everybody back to the process that comes next", async () => {
    await using server = await startServer({ lifecycle });
    await using fleet = new Fleet(server.url, CLIENTS);
    await fleet.untilOpen();
    await server.carryOut({ do: name, options }, "drained");
    await server.kill();
    await using next = await startServer({ port: server.port, lifecycle });
    await fleet.untilOpen();
    expect((await next.report()).snapshot.connections).toBe(CLIENTS);
    expect(codesOf(fleet.closes)).toEqual([code]);
  });

  it("brings everybody back at the first attempt when the process serves again", async () => {
    await using server = await startServer({ lifecycle });
    await using fleet = new Fleet(server.url, CLIENTS);
    await fleet.untilOpen();
    await server.carryOut({ do: name, options }, "drained");
    await server.carryOut({ do: "serve" }, "serve");
    await fleet.untilOpen();
    expect(fleet.retries).toHaveLength(CLIENTS);
    expect((await server.report()).snapshot.refusals).toEqual([]);
  });

  it("answers upgrades with 503 and Retry-After, during the drain and after it", async () => {
    await using server = await startServer({ lifecycle });
    const peer = await RawPeer.deaf(server.port);
    await server.carryOut({ do: name, options: { backInMs: 60_000 } }, "draining");
    const during = await refusal(server.port);
    peer.socket.destroy();
    await server.hear("drained");
    const after = await refusal(server.port);
    expect([during.statusCode, after.statusCode]).toEqual([503, 503]);
    for (const { headers } of [during, after]) {
      expect(Number(headers["retry-after"])).toBeGreaterThan(30);
      expect(Number(headers["retry-after"])).toBeLessThanOrEqual(61);
    }
  });

  it("terminates who does not answer by the bound", async () => {
    await using server = await startServer({ lifecycle });
    using peer = await RawPeer.deaf(server.port);
    await using fleet = new Fleet(server.url, 10);
    await fleet.untilOpen();
    const { report } = await server.carryOut({ do: name, options: { boundMs: 500 } }, "drained");
    await peer.gone;
    expect(report).toMatchObject({ connections: 11, answered: 10, terminated: 1 });
    expect((await server.report()).snapshot.connections).toBe(0);
  });
});
