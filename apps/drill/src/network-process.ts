/**
 * The path between the clients and the servers: a balancer, a cable, a firewall.
 *
 * Arguments: the port to listen on, the servers' ports.
 */
import { TcpProxy } from "@backsoon/faults";

import { Balancer } from "./balancer.ts";
import type { NetworkNews, NetworkOrder } from "./wire.ts";

const [port = 0, ...serverPorts] = process.argv.slice(2).map(Number);
const balancer = new Balancer(serverPorts);
const path = new TcpProxy({ port, upstreamPort: () => balancer.next() });

function tell(news: NetworkNews): void {
  process.send?.(news);
}

async function obey(order: NetworkOrder): Promise<void> {
  switch (order.do) {
    case "cut":
      path.blackhole();
      break;
    case "heal":
      path.restore();
      break;
    case "limit-idle":
      path.idleCut(order.idleMs ?? undefined);
      break;
    case "await-ready":
      await balancer.allReady();
  }
  tell({ did: order.do });
}

process.on("message", (order: NetworkOrder) => void obey(order));
process.on("disconnect", () => process.exit());

await path.accept();
tell({ did: "listen" });
