/** Makes the pages of the docs that are not written by hand, before the site is built. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { writeApi } from "./api.ts";
import { writeReference } from "./reference-docs.ts";

export async function generateDocs(): Promise<void> {
  const directory = fileURLToPath(new URL("../content/docs/docs/reference/", import.meta.url));
  const api = join(directory, "api");
  await rm(directory, { recursive: true, force: true });
  await mkdir(api, { recursive: true });
  await writeReference(directory);
  await writeApi(api);
}
