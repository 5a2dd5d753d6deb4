import { observed } from "../observed-socket.ts";
import type { StartClient } from "./start-client.ts";

/** Tries again for ever, never slower and never faster, whatever happened. */
export const startHerdClient: StartClient<"herd"> = (authority, policy, sight) => {
  const { delayMs, connectTimeoutMs } = policy;
  const [fromMs, toMs] = delayMs;
  const Socket = observed(sight);
  const attempt = (): void => {
    const socket = new Socket(`ws://${authority}`, [], { handshakeTimeout: connectTimeoutMs });
    socket.on("open", () => sight.opened());
    socket.on("close", () => setTimeout(attempt, fromMs + Math.random() * (toMs - fromMs)));
  };
  attempt();
};
