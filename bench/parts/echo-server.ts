/**
 * A server that says everything back. Argument: its kind. Tells its port; then, when asked for
 * "memory", its footprint and its connections.
 */
import { createServer } from "node:http";
import { promisify } from "node:util";

import { footprint } from "./footprint.ts";
import { attach } from "./server-kinds.ts";

const server = createServer();
const countConnections = promisify(server.getConnections.bind(server));

process.on("message", () => {
  void countConnections().then((connections) => process.send?.({ ...footprint(), connections }));
});
process.on("disconnect", () => process.exit());

await attach(process.argv[2], server);
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
