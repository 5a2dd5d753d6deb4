import { afterAll, beforeAll } from "vitest";

import { openFirefox } from "../kit/firefox.ts";
import { needs } from "../kit/needs.ts";
import { startPageRuntime, type PageRuntime } from "./page-runtime.ts";
import { describeContract } from "./suite.ts";

needs("firefox").describe("a real firefox", () => {
  let runtime: PageRuntime;
  beforeAll(async () => {
    runtime = await startPageRuntime(openFirefox);
  });
  afterAll(() => runtime[Symbol.asyncDispose]());
  describeContract("firefox", () => runtime);
});
