/**
 * Code in the guides comes from `docs/examples`, where it is type-checked: an empty block
 * ```` ```ts example=client ```` becomes the file `docs/examples/client.ts`.
 */
import { readFileSync } from "node:fs";

/** The part of a Markdown tree that this looks at. */
interface Node {
  readonly type: string;
  readonly meta?: string | null | undefined;
  value?: string;
  readonly children?: readonly Node[];
}

const EXAMPLES = new URL("../../../../docs/examples/", import.meta.url);

/** The example's code. @throws Error when there is no such example. */
export function exampleCode(name: string): string {
  return readFileSync(new URL(`${name}.ts`, EXAMPLES), "utf8").trim();
}

function include(node: Node): void {
  const name = node.type === "code" ? /\bexample=([\w-]+)/.exec(node.meta ?? "")?.[1] : undefined;
  if (name !== undefined) node.value = exampleCode(name);
  node.children?.forEach(include);
}

/** A remark plugin. */
export function includeExamples(): (tree: Node) => void {
  return include;
}
