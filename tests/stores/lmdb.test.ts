import { afterAll, beforeAll, describe } from "vitest";

import { lmdbStore } from "../../packages/server/src/sessions/lmdb-store.ts";
import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { makeTempDir, type TempDir } from "../kit/temp.ts";
import { describeContract } from "./contract.ts";

describe("in lmdb", () => {
  let dir: TempDir;
  let store: SessionStore;
  beforeAll(async () => {
    dir = await makeTempDir();
    store = lmdbStore({ path: `${dir.path}/sessions` });
  });
  afterAll(async () => {
    await store.close();
    await dir[Symbol.asyncDispose]();
  });
  describeContract(() => store);
});
