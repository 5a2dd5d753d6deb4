import { type Child, type ChildOptions, startChild } from "./child.ts";
import { guard } from "./cleanup.ts";
import { findBinary } from "../../scripts/debian-packages.ts";
import { problemWith, run } from "./run.ts";

/** A network of two ends, whose middle can swallow everything without a word. */
export interface BlackHoleNet extends AsyncDisposable {
  /** The address of this end: what the processes inside see of us. */
  readonly outsideAddress: string;
  /** The address of the far end: where a server started inside listens. */
  readonly insideAddress: string;
  /** Starts a process at the far end. It is stopped when the network is disposed of, at the latest. */
  start(command: string, args?: readonly string[], options?: ChildOptions): Promise<Child>;
  /** Drops every packet both ways: no FIN, no RST, no ICMP. Open connections just fall silent. */
  drop(): Promise<void>;
  /** Lets packets pass again; TCP resends what was lost when its own timers say so. */
  heal(): Promise<void>;
}

interface Programs {
  readonly ip: string;
  readonly iptables: string;
}

const iptablesNames = ["iptables", "iptables-nft", "iptables-legacy"];
let probed: Programs | string | undefined;

function probe(): Programs | string {
  if (process.getuid?.() !== 0) return "network namespaces need root";
  const ip = findBinary("ip");
  if (ip === undefined) return 'there is no "ip" program';
  const candidates = iptablesNames.flatMap((name) => findBinary(name) ?? []);
  if (candidates.length === 0) return 'there is no "iptables" program';

  const name = `bsprobe${process.pid}`;
  const release = guard(ip, "netns", "delete", name);
  try {
    const forbidden =
      problemWith(ip, "netns", "add", name) ??
      problemWith(ip, "-n", name, "link", "add", "probe0", "type", "veth", "peer", "probe1");
    if (forbidden !== undefined) return `no network namespace can be made: ${forbidden}`;
    // Debian's iptables speaks nf_tables; a kernel without that may still have the old tables.
    const problems: string[] = [];
    for (const iptables of candidates) {
      const rule = ["-w", "-A", "INPUT", "-i", "probe0", "-j", "DROP"];
      const problem = problemWith(ip, "netns", "exec", name, iptables, ...rule);
      if (problem === undefined) return { ip, iptables };
      problems.push(`${iptables}: ${problem}`);
    }
    return `no iptables works in a network namespace: ${problems.join("; ")}`;
  } finally {
    problemWith(ip, "netns", "delete", name);
    release();
  }
}

function programs(): Programs | string {
  probed ??= probe();
  return probed;
}

/** Whether a real black hole can be made here: `true`, or the exact reason why not. Tried once (50 ms). */
export function blackHoleAvailable(): true | string {
  const found = programs();
  return typeof found === "string" ? found : true;
}

/** The /30 networks in 10.213.0.0/16. The number is also in the names, so that the kernel lends it once. */
const networks = 16_384;

async function addNamespace({ ip }: Programs): Promise<{ number: number; name: string }> {
  let refusal: unknown;
  for (let tries = 0; tries < 50; tries++) {
    const number = Math.floor(Math.random() * networks);
    const name = `backsoon${number}`;
    const taken = await run(ip, "-4", "-o", "address", "show", "to", `${addressOf(number, 0)}/30`);
    if (taken !== "") continue;
    try {
      await run(ip, "netns", "add", name);
      return { number, name };
    } catch (error) {
      refusal = error;
    }
  }
  throw new Error("no network namespace could be added", { cause: refusal });
}

function addressOf(network: number, host: number): string {
  return `10.213.${network >> 6}.${((network & 63) << 2) + host}`;
}

/**
 * Makes a network namespace, joined to this one by a veth pair with a /30 network of its own.
 * Disposal stops what runs inside and removes the namespace, its rules and the pair.
 *
 * @throws with the reason when `blackHoleAvailable()` is not `true`.
 */
export async function makeBlackHoleNet(): Promise<BlackHoleNet> {
  const found = programs();
  if (typeof found === "string") throw new Error(found);
  const { ip, iptables } = found;
  const { number, name } = await addNamespace(found);
  const releases = [guard(ip, "netns", "delete", name)];
  const [outside, inside] = [`bsout${number}`, `bsin${number}`];
  const [outsideAddress, insideAddress] = [addressOf(number, 1), addressOf(number, 2)];
  const children = new Set<Child>();

  const dispose = async (): Promise<void> => {
    for (const child of children) await child[Symbol.asyncDispose]();
    // The kernel takes a namespace down later, at its leisure; the pair is to be gone now.
    if (problemWith(ip, "link", "show", outside) === undefined)
      await run(ip, "link", "delete", outside);
    await run(ip, "netns", "delete", name);
    for (const release of releases.splice(0)) release();
  };

  try {
    releases.push(guard(ip, "link", "delete", outside));
    const pair = ["type", "veth", "peer", "name", inside, "netns", name];
    await run(ip, "link", "add", outside, ...pair);
    await run(ip, "address", "add", `${outsideAddress}/30`, "dev", outside);
    await run(ip, "-n", name, "address", "add", `${insideAddress}/30`, "dev", inside);
    await run(ip, "link", "set", outside, "up");
    await run(ip, "-n", name, "link", "set", inside, "up");
    await run(ip, "-n", name, "link", "set", "lo", "up");
  } catch (error) {
    await dispose();
    throw error;
  }

  let dropping = false;
  const change = async (verb: "-A" | "-D"): Promise<void> => {
    const inNamespace = ["netns", "exec", name, iptables, "-w", verb];
    await run(ip, ...inNamespace, "OUTPUT", "-o", inside, "-j", "DROP");
    await run(ip, ...inNamespace, "INPUT", "-i", inside, "-j", "DROP");
    dropping = verb === "-A";
  };

  return {
    outsideAddress,
    insideAddress,
    async start(command, args = [], options = {}) {
      const child = await startChild(ip, ["netns", "exec", name, command, ...args], options);
      children.add(child);
      return child;
    },
    drop: async () => (dropping ? undefined : change("-A")),
    heal: async () => (dropping ? change("-D") : undefined),
    [Symbol.asyncDispose]: dispose,
  };
}
