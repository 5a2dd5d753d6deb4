import { open } from "node:fs/promises";

import { misuse } from "../failure.ts";

/**
 * Opened before the long work begins, and left as it is until there is something to write.
 * @throws Failure when it cannot be written.
 */
export async function checkWritable(flag: string, path: string): Promise<void> {
  try {
    const file = await open(path, "a");
    await file.close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw misuse(`${flag} ${JSON.stringify(path)} cannot be written: ${reason}.`);
  }
}
