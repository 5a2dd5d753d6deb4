/**
 * The path between the clients and the server: a balancer, a cable, a firewall.
 *
 * Arguments: the port to listen on, the server's port.
 */
import { TcpProxy } from "@backsoon/faults";

import type { NetworkNews, NetworkOrder } from "./wire.ts";

const [port = 0, upstreamPort = 0] = process.argv.slice(2).map(Number);
const path = new TcpProxy({ port, upstreamPort });

function tell(news: NetworkNews): void {
  process.send?.(news);
}

process.on("message", (order: NetworkOrder) => {
  if (order.do === "cut") path.blackhole();
  else if (order.do === "heal") path.restore();
  else path.idleCut(order.idleMs ?? undefined);
  tell({ did: order.do });
});
process.on("disconnect", () => process.exit());

await path.accept();
tell({ did: "listen" });
