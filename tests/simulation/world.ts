import type { Ms } from "../../packages/core/src/index.ts";
import { Chance } from "./chance.ts";
import { Client } from "./client.ts";
import { Disk, type Mirror } from "./disk.ts";
import { Ledger, type SessionRecord, type Tally } from "./ledger.ts";
import { Machine } from "./machine.ts";
import type { Mutant } from "./mutant.ts";
import { Network } from "./network.ts";
import { Node, type Farewell } from "./node.ts";
import { Scheduler } from "./scheduler.ts";
import type { Settings } from "./settings.ts";
import { StoreWeather } from "./store.ts";
import { steal } from "./thief.ts";
import { Trace } from "./trace.ts";
import { hold } from "./violation.ts";

/** How a world is looked at, and changed on purpose. */
export interface WorldOptions {
  readonly write?: (line: string) => void;
  readonly mutant?: Mutant;
  /** A real store that is to answer as the model does. */
  readonly mirror?: () => Mirror;
  /** What happens in the active phase, instead of what the settings would have happen. */
  readonly plan?: (world: World) => void;
}

const MINUTE: Ms = 60_000;
/** Faults are over: everybody is back within this. The longest verdict of all is 300 s. */
const RETURN_MS: Ms = 900_000;

/** One of the service's places, and the process that runs there now. */
interface Place {
  readonly index: number;
  node: Node | undefined;
}

/** Everything there is, from one seed: nodes, clients, stores, the network, and what befalls them. */
export class World {
  readonly settings: Settings;
  readonly chance: Chance;
  readonly scheduler = new Scheduler();
  readonly trace: Trace;
  readonly mutant: Mutant;
  readonly ledger: Ledger;
  readonly network: Network;
  readonly storeWeather: StoreWeather;
  readonly #options: WorldOptions;
  readonly #sharedDisk: Disk | undefined;
  readonly #disks = new Map<Disk, string>();
  readonly #places: Place[];
  /** All processes that run, also those on their way out. */
  readonly #nodes = new Map<string, Node>();
  readonly clients: Client[] = [];
  isCalm = false;
  #number = 0;

  constructor(settings: Settings, chance: Chance, options: WorldOptions = {}) {
    this.settings = settings;
    this.chance = chance;
    this.#options = options;
    this.mutant = options.mutant ?? {};
    const { scheduler } = this;
    const nowMs = (): Ms => scheduler.nowMs;
    this.trace = new Trace(nowMs, options.write);
    this.ledger = new Ledger(nowMs, settings.durability === "lossy");
    this.network = new Network(scheduler, chance, this.trace, settings);
    this.storeWeather = new StoreWeather(chance, scheduler, settings.storeMs, settings.store);
    this.#sharedDisk = settings.durability === "memory" ? undefined : this.#newDisk("the disk");
    this.#places = Array.from({ length: settings.nodes }, (_, index) => ({
      index,
      node: undefined,
    }));
    for (const place of this.#places) this.#startNode(place);
    for (let index = 0; index < settings.clients; index += 1) this.#startClient(index);
  }

  get nowMs(): Ms {
    return this.scheduler.nowMs;
  }

  get tally(): Tally {
    return this.ledger.tally;
  }

  get nodes(): Iterable<Node> {
    return this.#nodes.values();
  }

  nextNumber(): number {
    this.#number += 1;
    return this.#number;
  }

  nodeNamed(name: string): Node | undefined {
    return this.#nodes.get(name);
  }

  nameOf(disk: Disk): string {
    return this.#disks.get(disk) ?? "";
  }

  #diskNamed(name: string): Disk | undefined {
    for (const [disk, its] of this.#disks) if (its === name) return disk;
    return undefined;
  }

  /** The process at a place dies at once. */
  crash(index: number): void {
    const place = this.#places[index];
    if (place?.node) this.#crash(place.node, place);
  }

  /** A planned restart of the process at a place. */
  restart(index: number, farewell: Farewell, isReplacedBefore: boolean): void {
    const place = this.#places[index];
    if (place?.node) this.#restart(place.node, place, farewell, isReplacedBefore);
  }

  /** The balancer. */
  chooseNode(): Node | undefined {
    const accepting = this.#places
      .map(({ node }) => node)
      .filter((node) => node !== undefined && node.isAccepting);
    return accepting[this.chance.below(accepting.length)];
  }

  /** From the first connection to the last byte: throws at the first promise that is broken. */
  run(): void {
    if (this.#options.plan) this.#options.plan(this);
    else this.#plan();
    this.scheduler.run(this.settings.activeMs);
    this.#calm();
    this.scheduler.run(this.nowMs + RETURN_MS, () => this.#isAtRest());
    this.#checkReturn();
    this.#finish();
  }

  // What befalls the world.

  #plan(): void {
    const { settings, chance } = this;
    const { node, client, habits, store } = settings;
    const someClient = (act: (client: Client) => void) => (): void => {
      const client = this.clients[chance.below(this.clients.length)];
      if (client && !client.isEnded && !client.machine.isStalled) act(client);
    };
    const someNode = (act: (node: Node, place: Place) => void) => (): void => {
      const place = this.#places[chance.below(this.#places.length)];
      if (place?.node && !place.node.machine.isStalled) act(place.node, place);
    };
    const everybody = this.settings.clients;
    this.#often(
      habits.clientMessages * everybody,
      someClient((one) => one.sendSome()),
    );
    this.#often(
      habits.serverMessages * everybody,
      someNode((one) => one.chatter()),
    );
    this.#often(
      habits.kick,
      someNode((one) => one.kick()),
    );
    this.#often(
      habits.setData,
      someNode((one) => one.setData()),
    );
    this.#often(
      habits.clientEnds,
      someClient((one) => one.end()),
    );
    this.#often(
      habits.clientLeaves,
      someClient((one) => one.leave()),
    );
    this.#often(
      client.reconnects,
      someClient((one) => one.reconnect()),
    );
    this.#often(
      client.freezes,
      someClient((one) => one.freeze(chance.skewed(100, 20_000))),
    );
    this.#often(
      client.leaps,
      someClient((one) => one.machine.leap(chance.skewed(10, 60_000))),
    );
    this.#often(
      client.wakes,
      someClient((one) => one.news(chance.pick(NEWS))),
    );
    const thief = new Machine("thief", this.scheduler, 0);
    const diskOf = ({ disk }: SessionRecord): Disk | undefined => this.#diskNamed(disk);
    this.#often(client.thefts, () => steal(this, thief, diskOf));
    this.#often(
      node.crashes,
      someNode((one, place) => this.#crash(one, place)),
    );
    this.#often(
      node.restarts,
      someNode((one, place) => this.#restart(one, place)),
    );
    this.#often(
      node.moves,
      someNode((one) => one.announceMove()),
    );
    this.#often(
      node.stalls,
      someNode((one) => this.#stall(one.machine)),
    );
    this.#often(
      node.leaps,
      someNode((one) => one.machine.leap(chance.skewed(10, 20_000))),
    );
    this.#often(store.outages, () => this.storeWeather.breakDown(chance.skewed(10, 8_000)));
    if (settings.durability !== "lossy") return;
    this.#often(20, () => this.#sharedDisk?.takeSnapshot());
    this.#often(node.failovers, () => this.#failOver());
  }

  /** So many times per minute of the active phase. */
  #often(perMinute: number, act: () => void): void {
    if (perMinute <= 0) return;
    const { activeMs } = this.settings;
    const again = (): void => {
      const atMs = this.nowMs - Math.log(1 - this.chance.next()) * (MINUTE / perMinute);
      if (atMs > activeMs) return;
      this.scheduler.at(atMs, () => {
        act();
        again();
      });
    };
    again();
  }

  #stall(machine: Machine): void {
    const forMs = this.chance.skewed(10, 10_000);
    this.trace.say(machine.name, () => `stands still for ${forMs.toFixed(0)}`);
    machine.stall(forMs);
  }

  #failOver(): void {
    this.trace.say("world", () => "the store fails over to an older state");
    this.#sharedDisk?.rollBack();
  }

  /** SIGKILL, or the power goes. */
  #crash(node: Node, place: Place): void {
    this.trace.say(node.name, () => "crashes");
    this.#bury(node);
    if (this.settings.durability === "lossy" && this.chance.happens(0.4)) this.#failOver();
    if (place.node !== node) return;
    place.node = undefined;
    this.scheduler.after(this.chance.skewed(50, 15_000), () => this.#startNode(place));
  }

  #drawFarewell(): Farewell {
    const { chance } = this;
    return {
      moveMs: chance.happens(0.5) ? chance.skewed(0, this.settings.moveMs) : 0,
      releaseMs: chance.skewed(0, 5_000),
    };
  }

  /** A deploy: sometimes the new process is there before the old one goes. */
  #restart(
    node: Node,
    place: Place,
    farewell = this.#drawFarewell(),
    isReplacedBefore = this.chance.happens(0.5),
  ): void {
    const { chance } = this;
    this.trace.say(node.name, () => `restarts${isReplacedBefore ? ", its successor first" : ""}`);
    node.leave(farewell, () => {
      this.#bury(node);
      if (place.node !== node) return;
      place.node = undefined;
      this.scheduler.after(chance.skewed(50, 5_000), () => this.#startNode(place));
    });
    if (isReplacedBefore) this.#startNode(place);
  }

  #startNode(place: Place): void {
    // Somebody was faster.
    if (place.node?.isAccepting) return;
    const name = `n${place.index}.${this.nextNumber()}`;
    const machine = new Machine(name, this.scheduler, this.chance.between(0, 1_000_000));
    const node = new Node(this, machine, this.#sharedDisk ?? this.#newDisk(name));
    this.trace.say(name, () => "starts");
    place.node = node;
    this.#nodes.set(name, node);
  }

  #bury(node: Node): void {
    if (!node.machine.isAlive) return;
    this.#nodes.delete(node.name);
    node.isAccepting = false;
    node.machine.kill();
    if (this.#sharedDisk === undefined) node.disk.wipe();
    this.network.killed(node.machine, this.chance.happens(0.2));
  }

  #newDisk(name: string): Disk {
    const nowMs = (): Ms => this.scheduler.nowMs;
    const isUnfenced = this.mutant.isUnfenced === true;
    const isPlain = this.settings.durability !== "lossy" && !isUnfenced;
    const mirror = isPlain ? this.#options.mirror?.() : undefined;
    const disk = new Disk(this.ledger, nowMs, mirror, isUnfenced);
    this.#disks.set(disk, name);
    return disk;
  }

  #startClient(index: number): void {
    const machine = new Machine(`c${index}`, this.scheduler, this.chance.between(0, 1_000_000));
    this.clients.push(new Client(this, machine));
  }

  // When nothing goes wrong any more.

  #calm(): void {
    this.trace.say("world", () => "is calm from now on");
    this.isCalm = true;
    this.network.calm();
    this.storeWeather.calm();
  }

  #isAtRest(): boolean {
    if (!this.clients.every((client) => client.isAtRest)) return false;
    if (this.#places.some(({ node }) => node === undefined || !node.isAccepting)) return false;
    for (const client of this.clients) {
      const { life, isEnded } = client;
      if (life === undefined || isEnded) continue;
      const held = this.#holderOf(life.id);
      if (held === undefined || held.session.messages > 0) return false;
      if (life.chain.length < held.session.top) return false;
    }
    return true;
  }

  #standing({ name, stateName, life }: Client): string {
    const session = life && this.#holderOf(life.id)?.session;
    const there = `${session?.messages} of ${session?.top} unacknowledged there`;
    return `${name}: ${stateName}, ${life?.chain.length} arrived, ${there}`;
  }

  /** On the node that has it, says the store; another may believe that it still does. */
  #holderOf(id: string): ReturnType<Node["hub"]["get"]> {
    let any: ReturnType<Node["hub"]["get"]>;
    for (const { hub, disk, name } of this.#nodes.values()) {
      const held = hub.get(id);
      if (!held?.session.isAttached) continue;
      const owner = disk.peek(id)?.head.owner;
      if (owner === name) return held;
      // What a store forgets of an idle session is noticed when the session is not idle any more. So
      // is a claim whose answer was lost: the owner that the store names knows nothing of it.
      const isForgotten = owner === undefined || this.settings.durability === "lossy";
      if (isForgotten || this.#nodes.get(owner)?.hub.get(id) === undefined) any = held;
    }
    return any;
  }

  #checkReturn(): void {
    hold(
      this.#isAtRest(),
      "no-return",
      () =>
        `${this.clients.map((client) => this.#standing(client)).join("; ")}; ${this.#whatIsLeft()}`,
    );
    for (const { life, isEnded } of this.clients) {
      if (isEnded) continue;
      const held = life && this.#holderOf(life.id);
      if (life && held) this.ledger.settled(life, held.session.handledUpTo, held.session.top);
    }
  }

  /** Everybody goes, and nothing is left. */
  #finish(): void {
    for (const client of this.clients) client.end();
    const { ttlMs } = this.settings;
    this.scheduler.run(this.nowMs + 3 * ttlMs + MINUTE, () => this.#isEmpty());
    hold(this.#isEmpty(), "left-over", () => this.#whatIsLeft());
  }

  #isEmpty(): boolean {
    for (const { hub, sockets } of this.#nodes.values()) {
      if (hub.size > 0 || hub.pending > 0 || hub.bytes > 0 || sockets > 0) return false;
    }
    for (const disk of this.#disks.keys()) if (disk.size > 0) return false;
    return this.clients.every(({ isEnded }) => isEnded);
  }

  #whatIsLeft(): string {
    const nodes = Array.from(
      this.#nodes.values(),
      ({ name, hub, sockets }) =>
        `${name}: ${hub.size} sessions, ${hub.bytes} bytes, ${hub.pending} pending, ${sockets} sockets`,
    );
    const disks = Array.from(this.#disks, ([disk, name]) => `${name}: ${disk.size} stored`);
    return [...nodes, ...disks].join("; ");
  }
}

const NEWS = ["wake", "online", "visible", "offline"] as const;
