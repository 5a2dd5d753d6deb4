/** Texts with code between backticks, as HTML. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Code reads from left to right in every language. */
export function richText(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code dir="ltr">$1</code>');
}

/** Without marks: for attributes, titles and structured data. */
export function plainText(text: string): string {
  return text.replaceAll("`", "");
}

/** A long name of a setting may break where its parts meet. */
export function breakable(name: string): string {
  return escapeHtml(name).replaceAll(/[._/:-]/g, "$&<wbr>");
}
