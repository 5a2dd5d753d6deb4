import { afterAll, beforeAll } from "vitest";

import { openChromium } from "../kit/chromium.ts";
import { needs } from "../kit/needs.ts";
import { startPageRuntime, type PageRuntime } from "./page-runtime.ts";
import { describeContract } from "./suite.ts";

needs("chromium").describe("a real chromium", () => {
  let runtime: PageRuntime;
  beforeAll(async () => {
    runtime = await startPageRuntime(openChromium);
  });
  afterAll(() => runtime[Symbol.asyncDispose]());
  describeContract("chromium", () => runtime);
});
