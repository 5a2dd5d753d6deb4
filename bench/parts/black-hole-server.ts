/**
 * A server with the options that nobody set. Argument: which. Tells its port. "bytes": what its connections
 * have carried so far, both ways. "hole": from now on nothing arrives. "noticed": how long after that it
 * knew of each connection that it was gone.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";

import { SERVERS, type Server } from "../black-hole-servers.ts";

const http = createServer();
const sockets: Socket[] = [];
http.on("connection", (socket) => sockets.push(socket));

let holeMs: number | undefined;
const noticedMs: number[] = [];
let open = 0;

SERVERS[process.argv[2] as Server](http, {
  came: () => (open += 1),
  went: () => {
    open -= 1;
    if (holeMs !== undefined) noticedMs.push(performance.now() - holeMs);
  },
});

const bytes = (): number =>
  sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);

process.on("message", (word) => {
  if (word === "bytes") process.send?.({ bytes: bytes(), open });
  if (word === "hole") holeMs = performance.now();
  if (word === "noticed") process.send?.(noticedMs);
});
process.on("disconnect", () => process.exit());
http.listen({ port: 0, host: "127.0.0.1", backlog: 1_024 });
await once(http, "listening");
process.send?.({ port: (http.address() as AddressInfo).port });
