/** What placeholders become. */
export type Values = Readonly<Record<string, string | number>>;

/** `{name}` in a text becomes the value of that name; a name without a value stays as it is. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
