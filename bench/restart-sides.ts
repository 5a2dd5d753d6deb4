/** Who comes back in the restart suite, each with its defaults. */
import { readFile } from "node:fs/promises";

import type { Policy } from "../tests/storm/conformance/wire.ts";
import type { PeerId } from "../tests/storm/peer-protocols.ts";

export interface Side {
  readonly kind: "ours" | "peer";
  readonly name: string;
  /** @param spreadMs what a crash's clients were told beforehand, if somebody told them. */
  readonly policy: (spreadMs: number) => Policy;
}

export const BACKSOON: Side = {
  kind: "ours",
  name: "Backsoon",
  policy: (spreadMs) => ({ kind: "backsoon", spreadMs }),
};

const packages: Readonly<Record<PeerId, string>> = {
  "reconnecting-websocket": "reconnecting-websocket",
  partysocket: "partysocket",
  "websocket-ts": "websocket-ts",
  "graphql-ws": "graphql-ws",
  "socket.io": "socket.io-client",
  phoenix: "phoenix",
  centrifuge: "centrifuge",
  signalr: "@microsoft/signalr",
  actioncable: "@rails/actioncable",
};

export function peerSide(id: PeerId): Side {
  return { kind: "peer", name: packages[id], policy: () => ({ kind: "peer", id }) };
}

export const ALL_SIDES: readonly Side[] = [
  BACKSOON,
  {
    kind: "ours",
    name: "Backsoon's client, plain server",
    policy: () => ({ kind: "backsoon", spreadMs: undefined }),
  },
  {
    kind: "peer",
    name: "setTimeout(connect, 1000)",
    policy: () => ({ kind: "herd", delayMs: [1_000, 1_000], connectTimeoutMs: undefined }),
  },
  ...Object.keys(packages).map((id) => peerSide(id as PeerId)),
];

async function versionOf(name: string): Promise<string> {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  return `${name} ${version}`;
}

/** Of every package that takes part. */
export async function versions(): Promise<string> {
  const names = [...Object.values(packages), "socket.io", "ws"];
  return (await Promise.all(names.map(versionOf))).join(", ");
}
