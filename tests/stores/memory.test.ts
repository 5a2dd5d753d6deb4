import { describe } from "vitest";

import { memoryStore } from "../../packages/server/src/sessions/memory-store.ts";
import { describeContract } from "./contract.ts";

const store = memoryStore();

describe("in memory", () => {
  describeContract(() => store);
});
