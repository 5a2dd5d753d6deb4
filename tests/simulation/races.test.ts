import { expect, test } from "vitest";

import { readControl, writeControl } from "./control.ts";
import { interleavings, raceDisk, RaceNode, type RaceSocket } from "./race.ts";

/*
 * Two sockets of one client race for its session, while the socket that had it is still open and
 * brings a message: every order of every half of every call to the store.
 */

const newSocket = (name: string): RaceSocket => ({ name, got: [], closedWith: undefined });

interface Welcome {
  readonly id: string;
  readonly secret: string;
  readonly resumed: boolean;
  readonly received: number;
}

function welcomeOf({ got }: RaceSocket): Welcome | undefined {
  const welcome = got.map((data) => readControl(data)).find((said) => said?.["type"] === "welcome");
  return welcome as Welcome | undefined;
}

/** Load and claim, each carried out and then answered; one more call asks the other node. */
const HALVES = 6;

/**
 * @param isElsewhere the newcomers come to another node than the one that has the session.
 * @param earlierGoes the earlier of them goes at some moment.
 */
function race(
  order: readonly number[],
  isElsewhere: boolean,
  earlierGoes: boolean,
  seesAttempts = true,
): void {
  const disk = raceDisk();
  const home = new RaceNode("home", disk, seesAttempts);
  const away = isElsewhere ? new RaceNode("away", disk, seesAttempts) : home;
  const [old, earlier, later] = [newSocket("old"), newSocket("earlier"), newSocket("later")];

  home.open(old);
  home.say(old, writeControl({ type: "hello", version: 1 }));
  home.finish();
  const first = welcomeOf(old);
  if (first === undefined) throw new Error("no session to race for");
  home.say(old, writeControl({ type: "ack", handled: 0 }));
  home.finish();

  const { id, secret } = first;
  const hello = (socket: RaceSocket, attempt: number): void => {
    const resume = { id, secret, attempt, received: 0, sent: 1 };
    away.open(socket);
    away.say(socket, writeControl({ type: "hello", version: 1, resume }));
  };
  let [earlierSteps, laterSteps] = [0, 0];
  for (const actor of order) {
    if (actor === 0) home.say(old, "from the old one");
    else if (actor === 1) {
      if (earlierSteps === 0) hello(earlier, 1);
      else away.advance(earlier);
      earlierSteps += 1;
    } else if (actor === 2) {
      if (laterSteps === 0) hello(later, 2);
      else away.advance(later);
      laterSteps += 1;
    } else if (earlierGoes) away.gone(earlier);
  }
  away.finish();
  home.finish();

  // The later socket is the one that the client listens to: it has the session, and nobody else.
  const welcome = welcomeOf(later);
  expect(welcome?.resumed).toBe(true);
  expect(welcome?.id).toBe(id);
  expect(later.closedWith).toBeUndefined();
  expect(Array.from(away.hub.sessions, (held) => held.id)).toEqual([id]);
  expect(earlierGoes || earlier.closedWith === 4_901).toBe(true);

  // What the client says now follows what has arrived; what the others say is of no account.
  home.say(old, "too late");
  away.say(earlier, "too late");
  const missing = ["from the old one", "from the later one"].slice(welcome?.received);
  for (const message of missing) away.say(later, message);
  away.finish();
  home.finish();
  // A node that is taken from by force may have handled one that its successor handles again.
  const delivered = isElsewhere
    ? Array.from(new Set([...home.delivered, ...away.delivered]))
    : home.delivered;
  expect(delivered).toEqual(["from the old one", "from the later one"]);
  expect(away.hub.pending).toBe(0);
  expect(disk.size).toBe(1);
}

const describe = (order: readonly number[]): string =>
  order.map((actor) => ["old", "earlier", "later", "earlier goes"][actor]).join(", ");

test.each([
  ["the node that has the session", false, false],
  ["the node that has the session, and the earlier one goes", false, true],
  ["another node", true, false],
  ["another node, and the earlier one goes", true, true],
])("two sockets at %s, in every order", (_, isElsewhere, earlierGoes) => {
  const goes = earlierGoes ? [1] : [];
  let count = 0;
  for (const order of interleavings([1, HALVES - 1, HALVES - 1, ...goes])) {
    // Nobody goes who has not come.
    if (earlierGoes && order.indexOf(3) < order.indexOf(1)) continue;
    try {
      race(order, isElsewhere, earlierGoes);
    } catch (error) {
      throw new Error(`${describe(order)}: ${String(error)}`, { cause: error });
    }
    count += 1;
  }
  expect(count).toBeGreaterThan(1_000);
});

test("it is seen when a late hello of an older socket is let in", () => {
  const broken: string[] = [];
  for (const order of interleavings([1, HALVES - 1, HALVES - 1])) {
    try {
      race(order, false, false, false);
    } catch {
      broken.push(describe(order));
    }
  }
  expect(broken.length).toBeGreaterThan(10);
});
