import { fileURLToPath } from "node:url";

import { startScript, type Child } from "../kit/child.ts";
import type { ClientNews, ClientSettings } from "./wire.ts";

const script = fileURLToPath(new URL("client-process.ts", import.meta.url));

/** Starts a process with many clients; ready when all of them are connected. */
export async function startClients(settings: ClientSettings): Promise<Child> {
  const child = await startScript(script, [JSON.stringify(settings)]);
  try {
    await hear(child, "open");
    return child;
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
}

/** The first news of that kind from a process with clients, past or to come. */
export function hear<Did extends ClientNews["did"]>(
  clients: Child,
  did: Did,
): Promise<Extract<ClientNews, { did: Did }>> {
  return clients.waitForJson(
    (value): value is Extract<ClientNews, { did: Did }> =>
      typeof value === "object" && value !== null && "did" in value && value.did === did,
  );
}
