import { attachLifecycle } from "@backsoon/server";

import type { ServiceStart } from "./service.ts";
import { webSocketServer } from "./web-socket-server.ts";

/** `ws` with a lifecycle that admits at the capacity. */
export const startBacksoon: ServiceStart = (http, door, settings, entered) => {
  const { capacityPerSecond, fillsWith } = settings;
  const wss = webSocketServer(http, door, entered);
  const burst = fillsWith === undefined ? {} : { burst: fillsWith };
  const lifecycle = attachLifecycle(wss, { admission: { perSecond: capacityPerSecond, ...burst } });
  const counts = { sentAway: 0, turnedAway: 0 };
  lifecycle.on("refused", ({ answer }) => {
    counts[answer === 503 ? "turnedAway" : "sentAway"] += 1;
  });
  return {
    get size() {
      return wss.clients.size;
    },
    restart: (backInMs) => lifecycle.restart({ backInMs }),
    counts: () => counts,
  };
};
