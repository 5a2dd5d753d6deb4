type Attributes = Readonly<Record<string, string | number>>;

/** A new element of a picture. */
export function svg(
  tag: "g" | "path" | "text",
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...children);
  return element;
}
