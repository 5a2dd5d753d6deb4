/** Markdown files that become pages of the docs. */

/** With the front matter that Starlight asks for. */
export function asPage(title: string, description: string, body: string): string {
  const matter = { title, description: description.replaceAll("`", ""), editUrl: false };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body.trim()}\n`;
}

/** Takes off the first heading and the list of contents: a page of the docs has its own. */
export function withoutHead(text: string): string {
  if (!text.startsWith("# ")) throw new Error("a document begins without a heading");
  return text.replace(/^# .*\n/, "").replace(/\n## Contents\n[\s\S]*?(?=\n## )/, "");
}

/**
 * typedoc numbers anchors whose headings differ only in case, also where a page has just one of
 * them: then the number is taken off.
 */
export function withExistingAnchors(text: string): string {
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, words = ""]) =>
    words.toLowerCase().replaceAll(/[^\w]/g, ""),
  );
  const count = (name: string): number => headings.filter((heading) => heading === name).length;
  return text.replaceAll(/\(#(\w+)-(\d+)\)/g, (whole, name: string, number: string) =>
    count(name) > Number(number) ? whole : `(#${name})`,
  );
}

/**
 * Points the links between files to pages of the site.
 * @param pages by file; `undefined`: only the words stay.
 * @throws Error for a link to a file that nobody has thought of.
 */
export function relink(text: string, pages: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, (whole, words: string, target: string) => {
    if (/^(https?:|#)/.test(target)) return whole;
    const [file = "", anchor] = target.split("#");
    if (!(file in pages)) throw new Error(`no page for the link to ${target}`);
    const page = pages[file];
    if (page === undefined) return words;
    return `[${words}](${page}${anchor === undefined ? "" : `#${anchor}`})`;
  });
}
