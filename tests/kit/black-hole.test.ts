import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type BlackHoleNet, makeBlackHoleNet } from "./black-hole.ts";
import { type Child, scriptArguments } from "./child.ts";
import { openPlainClient } from "./echo.ts";
import { needs } from "./needs.ts";
import { run } from "./run.ts";

const echoProcess = fileURLToPath(new URL("echo-process.ts", import.meta.url));

const isUrl = (value: unknown): value is { url: string } =>
  typeof value === "object" && value !== null && "url" in value;

async function startEchoInside(net: BlackHoleNet): Promise<{ url: string; child: Child }> {
  const args = [...scriptArguments(echoProcess), net.insideAddress];
  const child = await net.start(process.execPath, args);
  const { url } = await child.waitForJson(isUrl);
  return { url, child };
}

needs("netns").describe("a real black hole", () => {
  it("swallows packets without a FIN or a RST, and heals", async () => {
    await using net = await makeBlackHoleNet();
    const { url } = await startEchoInside(net);
    await using client = await openPlainClient(url);
    expect(await client.echo("before")).toBe("before");
    await net.drop();
    await expect(client.echo("lost", 500)).rejects.toThrow("was not said back");
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    await net.heal();
    // TCP sends "lost" again by itself, so this is its echo.
    expect(await client.echo("after")).toBe("lost");
  });

  it("keeps even the death of the server to itself", async () => {
    await using net = await makeBlackHoleNet();
    const { url, child } = await startEchoInside(net);
    await using client = await openPlainClient(url);
    await net.drop();
    child.kill("SIGKILL");
    expect(await child.exited).toEqual({ code: null, signal: "SIGKILL" });
    await expect(client.echo("lost", 300)).rejects.toThrow("was not said back");
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    await net.heal();
    // Only now does the RST of a kernel without that server come through.
    expect(await client.closed).toMatchObject({ code: 1006 });
  });

  it("makes several networks, and removes all of each", async () => {
    const nets = await Promise.all([makeBlackHoleNet(), makeBlackHoleNet()]);
    expect(new Set(nets.map(({ insideAddress }) => insideAddress)).size).toBe(2);
    const child = await nets[0].start("sleep", ["1000"]);
    for (const net of nets) await net[Symbol.asyncDispose]();
    expect(child.hasExited).toBe(true);
    const addresses = await run("ip", "-4", "-o", "address");
    for (const net of nets) expect(addresses).not.toContain(net.outsideAddress);
  });
});
