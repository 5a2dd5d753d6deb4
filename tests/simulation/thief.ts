import type { Ms, Payload } from "../../packages/core/src/index.ts";
import { readControl, writeControl } from "./control.ts";
import type { Disk } from "./disk.ts";
import type { SessionRecord } from "./ledger.ts";
import type { Machine } from "./machine.ts";
import type { Socket } from "./network.ts";
import { hold } from "./violation.ts";
import type { World } from "./world.ts";

const HASH_OF = "hash of ";
const STAYS_MS: Ms = 500;

interface Loot {
  readonly record: SessionRecord;
  readonly secret: string;
  /** Who the thief says it is, and the application believes it. */
  readonly principal: string;
}

/** What can be stolen: a secret that has been replaced, or one that is good but somebody else's. */
function findLoot(world: World, diskOf: (record: SessionRecord) => Disk | undefined): Loot[] {
  const loot: Loot[] = [];
  for (const record of world.ledger.sessions) {
    const { principal, retired, id, life } = record;
    // Nobody steals from himself.
    if (life === undefined) continue;
    for (const hash of retired) loot.push({ record, secret: hash, principal });
    const head = diskOf(record)?.peek(id)?.head;
    if (head) loot.push({ record, secret: head.secretHash, principal: "somebody-else" });
  }
  return loot;
}

/** Says hello with a secret that must open nothing. */
export function steal(
  world: World,
  machine: Machine,
  diskOf: (record: SessionRecord) => Disk | undefined,
): void {
  const all = findLoot(world, diskOf);
  const loot = all[world.chance.below(all.length)];
  if (loot === undefined) return;
  const { record, principal } = loot;
  const { id } = record;
  const secret = loot.secret.slice(HASH_OF.length);
  const attempt = Number.MAX_SAFE_INTEGER;
  const resume = { id, secret, attempt, received: 0, sent: 0 };
  const hello = { type: "hello", version: 1, protocols: [principal], resume };
  const heard = (data: Payload): void => {
    const isIn = readControl(data)?.["resumed"] === true;
    hold(!isIn || record.isRolledBack, "theft", () => `${id} was opened with ${secret}`);
  };
  const socket: Socket = world.network.dial(machine, () => world.chooseNode(), {
    opened: () => {
      world.trace.say(machine.name, () => `tries ${secret} on ${id} as ${principal}`);
      socket.send(writeControl(hello));
      world.scheduler.after(STAYS_MS, () => socket.abandon());
    },
    message: heard,
    closed: () => undefined,
  });
}
