/** An `on…` handler. Written as a method, so that a handler of the DOM's own event type fits too. */
export type Handler<E> = { handle(event: E): unknown }["handle"] | null;

/**
 * Gives a class the `on…` attributes of an event target. A handler is one listener that stands
 * where it was first set; replacing it keeps the place, `null` gives it up, other objects are kept
 * but not called (HTML, "event handler content attributes"; WebIDL, `EventHandler`).
 */
export function defineHandlers(prototype: EventTarget, types: readonly string[]): void {
  for (const type of types) {
    const handlers = new WeakMap<EventTarget, unknown>();
    const listener = function (this: EventTarget, event: Event): void {
      const handler = handlers.get(this);
      if (typeof handler === "function" && handler.call(this, event) === false) {
        event.preventDefault();
      }
    };
    Object.defineProperty(prototype, `on${type}`, {
      enumerable: true,
      configurable: true,
      get(this: EventTarget): unknown {
        return handlers.get(this) ?? null;
      },
      set(this: EventTarget, handler: unknown) {
        // `Object(x) === x` holds for objects and functions only.
        const isHandler = Object(handler) === handler;
        handlers.set(this, isHandler ? handler : null);
        if (isHandler) this.addEventListener(type, listener);
        else this.removeEventListener(type, listener);
      },
    });
  }
}
