import type { Chance } from "./chance.ts";
import type { Node } from "./node.ts";
import type { Rig } from "./rig.ts";

/** Something that happens to a service. Resolves when it is over; its effects may not be. */
export interface Fault {
  readonly name: string;
  run(rig: Rig, chance: Chance): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** The node where most clients are, since little happens at an empty one; and the other. */
function twoNodes({ nodes, ledger }: Rig, chance: Chance): [one: Node, other: Node] {
  const clientsOf = (node: Node): number => ledger.attaches.clientsOf(node.process);
  const [one, other] = chance.shuffle(nodes).toSorted((a, b) => clientsOf(b) - clientsOf(a));
  if (one === undefined || other === undefined) throw new Error("there are no two nodes");
  return [one, other];
}

async function untilDraining({ news }: Rig, node: Node): Promise<void> {
  await news.until(
    () => node.isDraining,
    () => "the node does not drain",
    PATIENCE_MS,
  );
}

/** One node after the other, the next when the one before serves again. */
async function rollingRestart(rig: Rig, chance: Chance): Promise<void> {
  const [one, other] = twoNodes(rig, chance);
  await one.restart();
  await rig.settle();
  await other.restart();
}

async function restartRedis({ redis }: Rig): Promise<void> {
  await redis.kill();
  await redis.start();
}

/** What the issue asks for, and what two of them at once do to each other. */
export const faults: readonly Fault[] = [
  {
    name: "kill -9 of a node",
    run: (rig, chance) => twoNodes(rig, chance)[0].kill(),
  },
  {
    name: "kill -9 of both nodes",
    run: async ({ nodes }) => void (await Promise.all(nodes.map((node) => node.kill()))),
  },
  { name: "rolling restart (1012)", run: rollingRestart },
  {
    name: "restart of both nodes at once (1012)",
    run: async ({ nodes }) => void (await Promise.all(nodes.map((node) => node.restart()))),
  },
  {
    name: "RST",
    run({ fleets }, chance) {
      return chance.pick(fleets).disturb((path) => path.resetAll());
    },
  },
  {
    name: "FIN without a Close frame",
    run({ fleets }, chance) {
      return chance.pick(fleets).disturb((path) => path.finAll());
    },
  },
  {
    name: "black hole",
    async run({ fleets }, chance) {
      const fleet = chance.pick(fleets);
      await fleet.disturb((path) => path.blackhole());
      fleet.path.restore();
    },
  },
  { name: "kill -9 of Redis", run: restartRedis },
  {
    name: "Redis stands still",
    async run(rig, chance) {
      const { redis, news } = rig;
      const [one] = twoNodes(rig, chance);
      const { storeFaults } = one;
      redis.pause();
      await news.until(
        () => one.storeFaults > storeFaults,
        () => "a node does not notice that Redis stands still",
        PATIENCE_MS,
      );
      redis.proceed();
    },
  },
  {
    name: "a node stands still",
    async run(rig, chance) {
      const [one] = twoNodes(rig, chance);
      const mark = rig.ledger.attaches.mark();
      one.freeze();
      // Its clients go to the other node, which takes their sessions from it.
      await rig.news.until(
        () => rig.ledger.attaches.unheard(mark).length === 0,
        () => "the clients of a frozen node do not come to the other",
        PATIENCE_MS,
      );
      one.thaw();
    },
  },
  {
    name: "RST in the middle of a rolling restart",
    async run(rig, chance) {
      const [one] = twoNodes(rig, chance);
      const fleet = chance.pick(rig.fleets);
      const restarted = one.restart();
      await untilDraining(rig, one);
      fleet.path.resetAll();
      await restarted;
    },
  },
  {
    name: "kill -9 of the other node in the middle of a rolling restart",
    async run(rig, chance) {
      const [one, other] = twoNodes(rig, chance);
      const restarted = one.restart();
      await untilDraining(rig, one);
      await Promise.all([restarted, other.kill()]);
    },
  },
  {
    name: "kill -9 of Redis in the middle of a rolling restart",
    async run(rig, chance) {
      const [one] = twoNodes(rig, chance);
      const restarted = one.restart();
      await untilDraining(rig, one);
      await Promise.all([restarted, restartRedis(rig)]);
    },
  },
  {
    name: "kill -9 of a node and of Redis",
    async run(rig, chance) {
      const [one] = twoNodes(rig, chance);
      await Promise.all([one.kill(), restartRedis(rig)]);
    },
  },
];
