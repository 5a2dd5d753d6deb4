import { ReconnectingWebSocket, type SocketConstructor } from "backsoon";

import { runCase } from "./contract.ts";
import { differences } from "./differential.ts";
import type { Environment } from "./environment.ts";
import type { Place, Runtime } from "./runtime.ts";

/** This process, with a class that is injected; or, without one, with Node's own. */
export function nodeRuntime(WebSocket?: SocketConstructor): Runtime {
  const at = ({ url, refused }: Place): Environment => ({
    ReconnectingWebSocket,
    WebSocket,
    url,
    refused,
  });
  return {
    runCase: (name, place) => runCase(name, at(place)),
    differences: (name, place) => differences(name, at(place)),
  };
}
