import { once } from "node:events";
import type { Server } from "node:http";

import { freePort } from "./ports.ts";

/** An HTTP server that listens on 127.0.0.1; disposal closes it with all its connections. */
export interface LocalHttp extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
}

/** Has the server listen on a free port of 127.0.0.1. */
export async function listenLocally(server: Server): Promise<LocalHttp> {
  const port = await freePort();
  server.listen({ port, host: "127.0.0.1", exclusive: true });
  await once(server, "listening");
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
