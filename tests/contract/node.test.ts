import type { SocketConstructor } from "backsoon";
import { WebSocket as Undici6 } from "undici6";
import { WebSocket as Undici7 } from "undici7";
import { afterAll, beforeAll, describe } from "vitest";
import { WebSocket as Ws } from "ws";

import { nodeRuntime } from "./node-runtime.ts";
import { startOwnRuntime } from "./own-runtime.ts";
import type { RuntimeName } from "./runtime.ts";
import { describeContract } from "./suite.ts";

const injected: readonly [RuntimeName, SocketConstructor][] = [
  ["ws", Ws],
  ["undici 6", Undici6],
  ["undici 7", Undici7],
];

describe.each(injected)("%s", (name, WebSocket) => {
  describeContract(name, () => nodeRuntime(WebSocket));
});

describe("Node's own", () => {
  let runtime: Awaited<ReturnType<typeof startOwnRuntime>>;
  beforeAll(async () => {
    runtime = await startOwnRuntime();
  });
  afterAll(() => runtime[Symbol.asyncDispose]());
  describeContract("Node's own", () => runtime);
});
