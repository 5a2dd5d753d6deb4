import { actioncable, peers } from "../peers.ts";
import type { StartClient } from "./start-client.ts";

const all = [...peers, actioncable];

/**
 * Some take their class of WebSocket from a place that all of a process share, so nobody can tell
 * whose connection it was that ended.
 */
export const startPeerClient: StartClient<"peer"> = (authority, { id }, sight) => {
  const peer = all.find((candidate) => candidate.id === id);
  if (peer === undefined) throw new Error(`no peer is called ${id}`);
  peer.start(authority, { ...sight, ended: () => {} });
};
