/** Small helpers for pages: what a script adds is text, never markup. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A new element. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** The element with this id, of this class. @throws Error if the page has no such element. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${kind.name} "${id}"`);
  return element;
}

/** What the page's template wrote into a `data-` attribute, as it wrote it. */
export function dataOf(element: HTMLElement, name: string): unknown {
  return JSON.parse(element.dataset[name] ?? "null");
}
