/** The peers that ship no types, as far as the tests use them. */

declare module "phoenix" {
  export class Socket {
    constructor(endPoint: string, options: { readonly transport: unknown });
    connect(): void;
    disconnect(): void;
    onOpen(callback: () => void): void;
  }
}

declare module "@rails/actioncable" {
  export interface Consumer {
    readonly connection: { readonly monitor: { recordConnect(): void; recordMessage(): void } };
    connect(): void;
    disconnect(): void;
  }
  export const adapters: { WebSocket: unknown; logger: unknown };
  export function createConsumer(url: string): Consumer;
}
