/** What a masked text still shows. */
export interface Masked {
  /** The text without comments. */
  readonly withStrings: string;
  /** The text without comments and without what stands in strings and patterns. */
  readonly codeOnly: string;
}

const PATTERN_FOLLOWS = /(?:^|[(,=:[!&|?{};]|=>|\breturn)\s*$/;
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|`/y;

/** Where the template literal that begins at `start` ends, and the code in its `${}`. */
function template(text: string, start: number): readonly [end: number, code: string] {
  let code = "";
  let at = start + 1;
  while (at < text.length && text[at] !== "`") {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("${", at)) {
      let depth = 1;
      const from = at + 2;
      for (at = from; at < text.length && depth > 0; at += 1) {
        if (text[at] === "{") depth += 1;
        if (text[at] === "}") depth -= 1;
      }
      code += ` ${text.slice(from, at - 1)} `;
    } else at += 1;
  }
  return [at + 1, code];
}

/** Hides what is not code, so that a word in a comment or a sentence is no use of a global. */
export function mask(text: string): Masked {
  let withStrings = "";
  let codeOnly = "";
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? "";
    const isComment = token.startsWith("//") || token.startsWith("/*");
    const isDivision = token.startsWith("/") && !isComment && !PATTERN_FOLLOWS.test(codeOnly);
    if (token === "`") {
      const [end, inner] = template(text, at);
      withStrings += text.slice(at, end);
      codeOnly += `\`${mask(inner).codeOnly}\``;
      at = end;
    } else if (token === "" || isDivision) {
      withStrings += text[at];
      codeOnly += text[at];
      at += 1;
    } else {
      withStrings += isComment ? " " : token;
      codeOnly += isComment ? " " : '""';
      at += token.length;
    }
  }
  return { withStrings, codeOnly };
}
