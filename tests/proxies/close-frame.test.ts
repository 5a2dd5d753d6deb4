import { describe, expect, it } from "vitest";

import { Client } from "../faults/fleet.ts";
import { startServer } from "../faults/server.ts";
import { needs } from "../kit/needs.ts";
import { proxies } from "./proxies.ts";

const lifecycle = { admission: { perSecond: 10 } };
const options = { reason: "Bereitstellung läuft", backInMs: 2_345 };

describe.concurrent("a restart", () => {
  for (const name of ["nginx", "haproxy"] as const) {
    needs(name).describe(`behind a real ${name}`, () => {
      it("reaches the client as 1012, with reason and slot unchanged", async () => {
        await using server = await startServer({ lifecycle });
        await using proxy = await proxies[name](server.port);
        await using client = new Client(`ws://127.0.0.1:${proxy.port}`);
        await client.until(({ isOpen }) => isOpen);
        await server.carryOut({ do: "restart", options }, "drained");
        await client.until(({ retries }) => retries.length === 1);
        expect(client.closes).toMatchObject([
          {
            code: 1012,
            // Less what had passed of the drain when this connection was told.
            reason: expect.stringMatching(/^Bereitstellung läuft; retry-after=2\.\d{1,3}$/),
            wasClean: true,
            cause: "close-frame",
          },
        ]);
        const [{ reason } = { reason: "" }] = client.closes;
        expect(client.retries).toMatchObject([
          {
            delayMs: Number(reason.split("=")[1]) * 1_000,
            verdict: { because: { source: "hint" } },
          },
        ]);
      });

      it("that refuses upgrades meanwhile is a handshake that never opened", async () => {
        await using server = await startServer({ lifecycle });
        await using proxy = await proxies[name](server.port);
        await server.carryOut({ do: "restart", options }, "drained");
        await using client = new Client(`ws://127.0.0.1:${proxy.port}`);
        await client.until(({ retries }) => retries.length === 1);
        expect(client.retries).toMatchObject([{ code: 1006, cause: "never-opened" }]);
        expect(client.errors).toEqual(["Unexpected server response: 503"]);
      });
    });
  }
});
