import type {
  ClientAction,
  Held,
  HubConfig,
  LinkName,
  Ms,
  Payload,
  SessionEnd,
} from "@backsoon/core";

import { ClientSession } from "../../src/session/client.ts";
import type { Delivery } from "../../src/session/client.ts";
import { CONTROLS } from "../../src/session/control-words.ts";
import { readText } from "../../src/session/wire.ts";
import { wireLine, type Data } from "./client-rig.ts";
import { StoreModel } from "./store-model.ts";
import { bytesOf, hubConfig, HubRig, type HubLink, type Own, type Socket } from "./hub-rig.ts";

/**
 * The transcripts in `docs/protocol/`: a real client session, a real hub, and the wire between them.
 *
 * A line at the margin is a comment (`#`), or something that happens; an indented line is what
 * comes of it, and is written by `BACKSOON_REWRITE=1 npx vitest run --project unit packages/core`.
 * What may happen:
 *
 *     server window 3 messages          before the first connection; also: bytes
 *     server holds 3 messages
 *     connect [chat json]               the client opens a connection, and says hello
 *     move                              it opens another one beside, to move there
 *     client sends "text"               or: bytes 01 ff
 *     server sends "text"
 *     client is busy, server is busy    its handler takes time from now on
 *     client is done, server is done    with the first message that it has in hand
 *     client raw {...}, server raw ...  what no client or server of ours would send: after U+0001
 *     client ends 1000 "done"           the application ends the session
 *     client leaves                     the page goes: the session ends, and the connection with it
 *     client closes 1001                the runtime closes the connection, and no script is asked
 *     open                              a connection on which nothing is said yet
 *     server ends 4000 "kicked"
 *     server restarts 1012 "deploy"     lets go of everything, says bye, and closes
 *     server plans a move
 *     server crashes                    another process goes on with the store, as of `store is saved`
 *     store answers, store is silent, store is saved
 *     lose C>, lose S2>                 what this side sends on this connection from now on never arrives
 *     late C>, late S2>                 ... arrives later: at `arrive`
 *     arrive
 *     cut                               the latest connection is gone, without a Close frame
 *     wait 250                          milliseconds
 */
export function replay(text: string): string {
  const story = new Story();
  const written = text
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("  "))
    .map((line) => {
      const outcome = line === "" || line.startsWith("#") ? [] : story.take(line);
      return [line, ...outcome.map((words) => `  ${words}`)].join("\n");
    });
  return `${written.join("\n")}\n`;
}

type Side = "C" | "S";

/** How what a side sends gets to the other. */
type Way = "arrives" | "late" | "lost";

/** One connection, from both ends. */
interface Wire {
  readonly number: number;
  readonly link: HubLink;
  readonly ways: Record<Side, Way>;
  /** Under which name the client's session knows it; `undefined`: it has moved away. */
  name: LinkName | undefined;
  isOpen: boolean;
}

type Parcel =
  | { readonly kind: "data"; readonly wire: Wire; readonly from: Side; readonly data: Payload }
  | {
      readonly kind: "close";
      readonly wire: Wire;
      readonly from: Side;
      readonly code: number;
      readonly reason: string;
    };

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");

const shown = (data: Data): string =>
  typeof data === "string" ? JSON.stringify(data) : `bytes ${hex(data)}`;

/** Data as it is on the wire; a control message by its type and its other fields. */
function onWire(data: Data): string {
  if (typeof data !== "string") return `bytes ${hex(data)}`;
  const read = readText(data, CONTROLS);
  const isFault = typeof read === "object" && read.type === "fault";
  return isFault ? JSON.stringify(data) : wireLine(data);
}

function read(words: string): Data {
  if (words.startsWith("bytes ")) {
    return Uint8Array.from(words.slice("bytes ".length).split(" "), (byte) =>
      Number.parseInt(byte, 16),
    );
  }
  const text: unknown = JSON.parse(words);
  if (typeof text !== "string") throw new Error(`${words} is no text`);
  return text;
}

/** A hub that tells of everything it does. */
class StoryHub extends HubRig {
  readonly #story: Story;

  constructor(story: Story, config: HubConfig, store?: StoreModel) {
    super(config, store);
    this.#story = story;
    this.nowMs = 0;
  }

  override transmit(socket: Socket, data: Payload): void {
    this.#story.fromServer(socket, (wire) => ({ kind: "data", wire, from: "S", data }));
  }

  override close(socket: Socket, code: number, reason: string): void {
    this.#story.fromServer(socket, (wire) => ({ kind: "close", wire, from: "S", code, reason }));
  }

  override deliver(held: Held<Own>, position: number, data: Payload, mayBeRepeated: boolean): void {
    const again = mayBeRepeated ? ", which may be a repetition" : "";
    this.#story.say(`server gets ${position} ${shown(data)}${again}`);
    super.deliver(held, position, data, mayBeRepeated);
  }

  override began(_held: Held<Own>, isResumed: boolean): void {
    this.#story.say(`server: ${isResumed ? "a session goes on" : "a session begins"}`);
  }

  override resumed(): void {
    this.#story.say("server: the session goes on");
  }

  override detached(): void {
    this.#story.say("server: the session waits for its client");
  }

  override ended(_held: Held<Own>, end: SessionEnd): void {
    this.#story.say(
      end === "moved"
        ? "server: the session is stored, and let go of"
        : `server: the session is over (${end})`,
    );
  }
}

class Story {
  #config: HubConfig = hubConfig;
  #begun: StoryHub | undefined;
  #saved: StoreModel | undefined;
  readonly #client = new ClientSession<Data>({ maxMessages: 1_000, maxBytes: 1_000_000 });
  #wires: Wire[] = [];
  /** On its way, in the order in which it was sent. */
  readonly #parcels: Parcel[] = [];
  /** Messages that the client's application is not done with. */
  readonly #handling: (Delivery & { readonly data: Data })[] = [];
  #isClientBusy = false;
  #lines: string[] = [];

  say(line: string): void {
    this.#lines.push(line);
  }

  /** What the line leads to. */
  take(line: string): readonly string[] {
    this.#lines = [];
    this.#happen(line);
    this.#carry();
    return this.#lines;
  }

  get #hub(): StoryHub {
    return (this.#begun ??= new StoryHub(this, this.#config));
  }

  #happen(line: string): void {
    const [who = "", verb = "", ...rest] = line.split(" ");
    const words = rest.join(" ");
    switch (who) {
      case "client":
        return this.#clientDoes(verb, words);
      case "server":
        return this.#serverDoes(verb, rest);
      case "store":
        if (rest[0] === "saved") this.#saved = this.#hub.store.copy();
        else this.#hub.isHeld = verb === "is";
        return this.#hub.answer();
      case "open":
        this.#connect("current");
        return;
      case "connect":
        return this.#open("current", line.split(" ").slice(1));
      case "move":
        return this.#open("next", []);
      case "lose":
      case "late": {
        const [, side = "", number = ""] = /^([CS])(\d*)>$/.exec(verb) ?? [];
        const wire = this.#wires[Number(number || 1) - 1];
        if (wire === undefined) throw new Error(`there is no ${verb}`);
        wire.ways[side as Side] = who === "lose" ? "lost" : "late";
        return;
      }
      case "arrive":
        for (const { ways } of this.#wires) {
          for (const side of ["C", "S"] as const) if (ways[side] === "late") ways[side] = "arrives";
        }
        return;
      case "cut":
        return this.#cut(this.#wire());
      case "wait":
        return this.#wait(Number(verb));
      default:
        throw new Error(`${line}: what is ${who}?`);
    }
  }

  #clientDoes(verb: string, words: string): void {
    switch (verb) {
      case "sends": {
        const data = read(words);
        return this.#act(this.#client.send(data, bytesOf(data)));
      }
      case "is":
        this.#isClientBusy = words === "busy";
        if (words === "done") this.#clientIsDone();
        return;
      case "raw":
        return this.#send({
          kind: "data",
          wire: this.#wire(),
          from: "C",
          data: words.startsWith("{") ? `\u0001${words}` : read(words),
        });
      case "closes":
        return this.#send({
          kind: "close",
          wire: this.#wire(),
          from: "C",
          code: Number(words),
          reason: "",
        });
      case "leaves":
      case "ends": {
        const [code = "", ...reason] = words.split(" ");
        const closeCode = verb === "leaves" ? 1001 : Number(code);
        const text = verb === "leaves" ? "" : String(read(reason.join(" ")));
        const wire = this.#wire();
        this.#act(this.#client.end(closeCode, text));
        this.#send({ kind: "close", wire, from: "C", code: closeCode, reason: text });
        return;
      }
      default:
        throw new Error(`what is client ${verb}?`);
    }
  }

  #serverDoes(verb: string, rest: readonly string[]): void {
    const words = rest.join(" ");
    const { bounds } = this.#config;
    switch (verb) {
      case "window":
      case "holds": {
        const [count = "", what = ""] = rest;
        const limit = { [what]: Number(count) };
        const most = what === "messages" ? "maxMessages" : "maxBytes";
        const changed =
          verb === "window"
            ? { window: { ...bounds.window, ...limit } }
            : { [most]: Number(count) };
        this.#config = { ...this.#config, bounds: { ...bounds, ...changed } };
        return;
      }
      case "sends":
        return this.#hub.send(this.#held(), read(words));
      case "is":
        this.#hub.handlesAtOnce = words !== "busy";
        while (words === "done" && this.#hub.handling.length > 0) this.#hub.done();
        return;
      case "raw":
        return this.#send({
          kind: "data",
          wire: this.#wire(),
          from: "S",
          data: words.startsWith("{") ? `\u0001${words}` : read(words),
        });
      case "ends": {
        const [code = "", ...reason] = rest;
        const text = String(read(reason.join(" ")));
        return this.#hub.hub.end(this.#held(), Number(code), text, this.#hub.nowMs);
      }
      case "restarts": {
        const [code = "", ...reason] = rest;
        const text = String(read(reason.join(" ")));
        const { link } = this.#wire();
        this.#hub.hub.releaseAll(this.#hub.nowMs, this.#hub.nowMs);
        this.#hub.hub.bye(link, Number(code), text);
        return this.#hub.close(link.socket, Number(code), text);
      }
      case "plans":
        return this.#hub.hub.announceMove();
      case "crashes":
        return this.#crash();
      default:
        throw new Error(`what is server ${verb}?`);
    }
  }

  #held(): Held<Own> {
    const [held] = [...this.#hub.hub.sessions].slice(-1);
    if (held === undefined) throw new Error("there is no session");
    return held;
  }

  #wire(): Wire {
    const wire = this.#wires.at(-1);
    if (wire === undefined) throw new Error("there is no connection");
    return wire;
  }

  /** Nothing is said any more by the process before. */
  #crash(): void {
    const { minted, nowMs, store } = this.#hub;
    const nodes = Number(this.#config.node.replace("node-a", "1")) + 1;
    this.#config = { ...this.#config, node: `${nodes}` };
    this.#begun = new StoryHub(this, this.#config, this.#saved ?? store);
    Object.assign(this.#begun, { minted, nowMs });
    for (const wire of this.#wires) {
      if (!wire.isOpen) continue;
      this.say(`connection${wire.number === 1 ? "" : ` ${wire.number}`} is gone`);
      this.#gone(wire, 1006);
    }
  }

  #open(name: LinkName, protocols: readonly string[]): void {
    this.#connect(name);
    this.#act(this.#client.hello(name, protocols));
  }

  #connect(name: LinkName): void {
    const number = this.#wires.length + 1;
    const link = this.#hub.open();
    const ways = { C: "arrives", S: "arrives" } as const;
    this.#wires.push({ number, link, ways: { ...ways }, name, isOpen: true });
  }

  fromServer(socket: Socket, make: (wire: Wire) => Parcel): void {
    const wire = this.#wires.find(({ link }) => link.socket === socket);
    if (wire) this.#send(make(wire));
  }

  #send(parcel: Parcel): void {
    const { wire, from } = parcel;
    if (!wire.isOpen) return;
    const tag = `${from}${wire.number === 1 ? "" : wire.number}>`;
    const way = wire.ways[from];
    const what =
      parcel.kind === "data"
        ? onWire(parcel.data)
        : `close ${parcel.code}${parcel.reason === "" ? "" : ` ${JSON.stringify(parcel.reason)}`}`;
    this.say(`${tag} ${what}${way === "arrives" ? "" : ` (${way})`}`);
    if (way !== "lost") this.#parcels.push(parcel);
  }

  /** Brings what is on its way, and what comes of it, to where it is meant for. */
  #carry(): void {
    for (;;) {
      const index = this.#parcels.findIndex(({ wire, from }) => wire.ways[from] === "arrives");
      const [parcel] = index < 0 ? [] : this.#parcels.splice(index, 1);
      if (parcel === undefined) return;
      const { wire } = parcel;
      if (!wire.isOpen) continue;
      if (parcel.kind === "close") this.#closed(wire, parcel.code);
      else if (parcel.from === "C") this.#hub.hears(wire.link, parcel.data);
      else if (wire.name) this.#act(this.#client.take(wire.name, parcel.data));
    }
  }

  #cut(wire: Wire): void {
    this.say(`connection${wire.number === 1 ? "" : ` ${wire.number}`} is gone`);
    this.#closed(wire, 1006);
  }

  /** Both ends learn of it; an endpoint answers a Close frame with its code. */
  #closed(wire: Wire, code: number): void {
    this.#hub.cut(wire.link, code);
    this.#gone(wire, code);
  }

  #gone(wire: Wire, code: number): void {
    wire.isOpen = false;
    const { name } = wire;
    wire.name = undefined;
    if (name === undefined) return;
    this.#act(this.#client.disconnected(name, code, this.#hub.nowMs));
    const next = this.#wires.find((other) => other.name === "next");
    if (name === "current" && next) {
      this.#client.promote();
      next.name = "current";
    }
  }

  #wait(ms: Ms): void {
    const untilMs = this.#hub.nowMs + ms;
    for (;;) {
      this.#carry();
      const dueMs = Math.min(this.#hub.hub.deadlineMs, this.#client.deadlineMs);
      if (dueMs > untilMs) break;
      this.#hub.pass(Math.max(0, dueMs - this.#hub.nowMs));
      this.#act(this.#client.timer(this.#hub.nowMs));
    }
    this.#hub.pass(untilMs - this.#hub.nowMs);
  }

  #clientIsDone(): void {
    const first = this.#handling.shift();
    if (first === undefined) throw new Error("the client has nothing in hand");
    this.#act(this.#client.handled(first, bytesOf(first.data), this.#hub.nowMs));
  }

  #act(actions: readonly ClientAction<Data>[]): void {
    for (const action of actions) this.#do(action);
  }

  #do(action: ClientAction<Data>): void {
    switch (action.kind) {
      case "transmit": {
        const wire = this.#wires.find(({ name }) => name === action.link);
        if (wire) this.#send({ kind: "data", wire, from: "C", data: action.data });
        return;
      }
      case "deliver":
        this.say(`client gets ${action.position} ${shown(action.data)}`);
        this.#handling.push(action);
        if (!this.#isClientBusy) this.#clientIsDone();
        return;
      case "welcomed": {
        const { isResumed, isLost } = action;
        if (action.link === "next") this.#switch();
        this.say(
          isResumed
            ? "client: the session goes on"
            : `client: ${isLost ? "another session begins, the one before is lost" : "a session begins"}`,
        );
        return;
      }
      case "undelivered": {
        const messages = action.messages.map(({ data, fate }) => `${shown(data)} (${fate})`);
        return this.say(`client gets back ${messages.join(", ")}`);
      }
      case "plan":
        if (action.moveWithinMs !== undefined)
          this.say(`client: has ${action.moveWithinMs} ms to move`);
        return;
      case "bye":
        return;
      case "fail": {
        const wire = this.#wires.find(({ name }) => name === action.link);
        const { code, reason } = action;
        if (wire) this.#send({ kind: "close", wire, from: "C", code, reason });
      }
    }
  }

  /** The next connection carries the session; whatever the old one brings is of no more interest. */
  #switch(): void {
    for (const wire of this.#wires) {
      if (wire.name === "current") wire.name = undefined;
      if (wire.name === "next") wire.name = "current";
    }
  }
}
