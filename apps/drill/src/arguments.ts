import { Command, InvalidArgumentError } from "commander";

import { MAX_SEED, newSeed } from "./seed.ts";

export interface Arguments {
  readonly once: boolean;
  readonly json: boolean;
  readonly open: boolean;
  readonly clients: number;
  readonly capacity: number;
  readonly seed: number;
  readonly port: number;
}

function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Allowed is a whole number from ${min} to ${max}.`);
  };
}

/** `ulimit -n` is 20,000 on many machines, and each client costs the network's process two. */
const MAX_CLIENTS = 9_000;
const SECONDS_TO_RETURN = 3;

/** Reads the command line; prints help or what is wrong, and ends the process, by itself. */
export function readArguments(argv: readonly string[]): Arguments {
  const command = new Command("npm start --")
    .description("A real server, real clients, real failures.")
    .option("--once", "play every scenario once without a page, print a table", false)
    .option("--json", "with --once: print one JSON object instead of the table", false)
    .option("--clients <n>", "how many clients", integer(1, MAX_CLIENTS), 300)
    .option(
      "--capacity <n>",
      "connections the server admits per second (default: clients / 3)",
      integer(1, 100_000),
    )
    .option("--seed <n>", "replay the delays that the clients drew", integer(0, MAX_SEED))
    .option("--port <n>", "the page's port (default: any free one)", integer(0, 65_535), 0)
    .option("--no-open", "do not open the page in a browser")
    .allowExcessArguments(false)
    .parse(argv);
  const options = command.opts<
    Partial<Arguments> & Pick<Arguments, "once" | "json" | "open" | "clients" | "port">
  >();
  if (options.json && !options.once) command.error("error: --json goes with --once");
  return {
    ...options,
    capacity: options.capacity ?? Math.max(10, Math.ceil(options.clients / SECONDS_TO_RETURN)),
    seed: options.seed ?? newSeed(),
  };
}
