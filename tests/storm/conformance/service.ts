import type { Server as HttpServer } from "node:http";

import type { Ms } from "@backsoon/core";

import type { Door } from "./door.ts";
import type { ServerSettings } from "./wire.ts";

/** What stands behind the door: a library's server on an HTTP server. */
export interface Service {
  /** Connections that are open. */
  readonly size: number;
  /** A planned end. Resolves when everybody is gone. */
  readonly restart: (backInMs: Ms) => Promise<unknown>;
  readonly counts: () => ServiceCounts;
}

/** Attempts that it closed with 1013, and answered with 503. */
export interface ServiceCounts {
  readonly sentAway: number;
  readonly turnedAway: number;
}

export const NONE_REFUSED: ServiceCounts = { sentAway: 0, turnedAway: 0 };

/** @param entered to be called for each connection. */
export type ServiceStart = (
  http: HttpServer,
  door: Door,
  settings: ServerSettings,
  entered: () => void,
) => Service;
