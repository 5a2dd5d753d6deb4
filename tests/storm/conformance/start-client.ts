import type { Sight } from "../observed-socket.ts";
import type { Policy } from "./wire.ts";

/** Starts a client, which connects, and comes back as its policy says. */
export type StartClient<Kind extends Policy["kind"]> = (
  authority: string,
  policy: Extract<Policy, { kind: Kind }>,
  sight: Sight,
) => void;

/** Who starts clients of this policy; loaded only when there are any, as there are many libraries. */
export async function starterOf(
  policy: Policy,
): Promise<(authority: string, sight: Sight) => void> {
  switch (policy.kind) {
    case "backsoon": {
      const { startBacksoonClient } = await import("./backsoon-client.ts");
      return (authority, sight) => startBacksoonClient(authority, policy, sight);
    }
    case "herd": {
      const { startHerdClient } = await import("./herd-client.ts");
      return (authority, sight) => startHerdClient(authority, policy, sight);
    }
    case "peer": {
      const { startPeerClient } = await import("./peer-client.ts");
      return (authority, sight) => startPeerClient(authority, policy, sight);
    }
  }
}
