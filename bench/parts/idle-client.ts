/**
 * Opens idle connections. Arguments: kind, port, connections. Tells when they are open; then opens as
 * many more as it is told, and tells that as well; or its footprint, when asked for "memory". Stays
 * until it is ended.
 */
import { load } from "./client-kinds.ts";
import { footprint } from "./footprint.ts";

/** Beyond the server's backlog nobody would get in at once. */
const AT_ONCE = 100;

process.on("disconnect", () => process.exit());

const [kind, port, count] = process.argv.slice(2);
const open = await load(kind);
const kept: unknown[] = [];

async function openSome(total: number): Promise<void> {
  let missing = total;
  await new Promise<void>((resolve) => {
    const opened = (): void => {
      missing -= 1;
      if (missing === 0) resolve();
    };
    const ears = { opened, heard: () => {} };
    for (let index = 0; index < total; index += 1) kept.push(open(`ws://127.0.0.1:${port}`, ears));
  });
}

async function openMany(total: number): Promise<void> {
  for (let left = total; left > 0; left -= AT_ONCE) await openSome(Math.min(AT_ONCE, left));
  process.send?.("open");
}

process.on("message", (word) => {
  if (word === "memory") process.send?.(footprint());
  else void openMany(Number(word));
});
await openMany(Number(count));
