import type { ReconnectingWebSocketOptions } from "../src/index.ts";
import { connect, LATER, open, type Rig } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";

const never = (): Promise<never> => new Promise(() => {});

async function first(rig: Rig): Promise<Rig> {
  await rig.script.socket(1);
  return rig;
}

/** The close follows the error a little later, unless the socket answers nothing. */
function err(rig: Rig): Rig {
  const raw = rig.script.sockets[0]?.errs();
  setTimeout(() => raw?.answersClose && raw.closes(), 5);
  return rig;
}

/**
 * Brings a client into each state that an application can meet it in. Options are for the rest;
 * waiting takes an hour unless they say otherwise.
 */
export const inState = {
  /** The URL is being asked for. */
  asking: async (options?: ReconnectingWebSocketOptions) =>
    connect({ ...LATER, ...options }, { url: never, script: scripted() }),
  connecting: (options?: ReconnectingWebSocketOptions) => first(connect({ ...LATER, ...options })),
  open: (options?: ReconnectingWebSocketOptions) => open({ ...LATER, ...options }),
  /** An error was told while connecting, and no close yet. */
  failed: async (options?: ReconnectingWebSocketOptions) => {
    const rig = await first(connect({ ...LATER, ...options }));
    return err(rig);
  },
  /** An error was told while open, and no close yet. */
  broken: async (options?: ReconnectingWebSocketOptions) => {
    const rig = await open({ ...LATER, ...options });
    return err(rig);
  },
  waiting: async (options?: ReconnectingWebSocketOptions) => {
    const rig = await open({ ...LATER, ...options });
    rig.script.sockets[0]?.closes();
    return rig;
  },
  /** `close()` was called, and the server does not answer. */
  closing: async (options?: ReconnectingWebSocketOptions) => {
    const rig = await open({ ...LATER, ...options });
    const [socket] = rig.script.sockets;
    if (socket) socket.answersClose = false;
    rig.socket.close(4000);
    return rig;
  },
  closed: async (options?: ReconnectingWebSocketOptions) => {
    const rig = await open({ ...LATER, ...options });
    rig.socket.close();
    rig.script.sockets[0]?.closes(1005);
    return rig;
  },
} satisfies Record<string, (options?: ReconnectingWebSocketOptions) => Promise<Rig>>;

export type StateName = keyof typeof inState;

export const STATES = Object.keys(inState) as StateName[];
