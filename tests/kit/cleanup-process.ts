/** Starts one of everything that could be left behind, says what, and waits to be killed. */
import { blackHoleAvailable, makeBlackHoleNet } from "./black-hole.ts";
import { startChild } from "./child.ts";
import { makeTempDir } from "./temp.ts";

const dir = await makeTempDir();
await dir.file("kept.txt", "until the end");
// A shell with a child of its own, and deaf to a polite request.
const child = await startChild("/bin/sh", ["-c", "trap '' TERM; sleep 1000 & sleep 1000"]);
let address: string | undefined;
if (blackHoleAvailable() === true) {
  const net = await makeBlackHoleNet();
  await net.start("sleep", ["1000"]);
  await net.drop();
  address = net.outsideAddress;
}
console.log(JSON.stringify({ dir: dir.path, pid: child.pid, address }));
