import { readArguments } from "./arguments.ts";
import { playLive } from "./live.ts";
import { playAll } from "./once.ts";
import { seedRandomness } from "./seed.ts";

const given = readArguments(process.argv);
seedRandomness(given.seed);

// The other processes end when their channel to this one closes, however it ends.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

try {
  if (given.once) process.exitCode = (await playAll(given)) ? 0 : 1;
  else await playLive(given);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
