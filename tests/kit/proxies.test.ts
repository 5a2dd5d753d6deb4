import { expect, it } from "vitest";
import { openPlainClient, startEchoServer } from "./echo.ts";
import { startHaproxy } from "./haproxy.ts";
import { needs } from "./needs.ts";
import { startNginx } from "./nginx.ts";
import { isGroupAlive } from "./process-group.ts";

const proxies = {
  nginx: (upstreamPort: number) => startNginx({ upstreamPort, readTimeoutSeconds: 1 }),
  haproxy: (upstreamPort: number) => startHaproxy({ upstreamPort, tunnelTimeoutSeconds: 1 }),
} as const;

for (const name of ["nginx", "haproxy"] as const) {
  needs(name).describe(`a real ${name} with an idle limit of 1 s`, () => {
    it("passes messages, and cuts a silent connection: 1006 after 1 s", async () => {
      await using upstream = await startEchoServer();
      await using proxy = await proxies[name](upstream.port);
      await using client = await openPlainClient(`ws://127.0.0.1:${proxy.port}`);
      expect(await client.echo("through")).toBe("through");
      const { code, afterMs } = await client.closed;
      expect(code).toBe(1006);
      expect(afterMs).toBeGreaterThan(900);
    });

    it("passes the server's Close frame as it is", async () => {
      await using upstream = await startEchoServer();
      upstream.server.on("connection", (socket) => socket.close(1012, "back in 3 s"));
      await using proxy = await proxies[name](upstream.port);
      await using client = await openPlainClient(`ws://127.0.0.1:${proxy.port}`);
      expect(await client.closed).toMatchObject({ code: 1012, reason: "back in 3 s" });
    });

    it("leaves no process behind", async () => {
      await using upstream = await startEchoServer();
      const proxy = await proxies[name](upstream.port);
      await proxy[Symbol.asyncDispose]();
      expect(proxy.child.hasExited).toBe(true);
      expect(isGroupAlive(proxy.child.pid)).toBe(false);
    });
  });
}
