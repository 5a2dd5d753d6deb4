/** The pairs that have a written judgement, in a language. */
import { allPairs, compare, judgedPair, type Locale, type NamedCode } from "@backsoon/codes";

export interface Judged {
  readonly a: NamedCode;
  readonly b: NamedCode;
  readonly confused: string;
}

export async function judgedIn(locale: Locale): Promise<readonly Judged[]> {
  const pairs = allPairs.filter(([a, b]) => judgedPair(a, b) !== undefined);
  return Promise.all(
    pairs.map(async ([a, b]) => {
      const { judgement } = await compare(a, b, { locale });
      return { a, b, confused: judgement?.confused ?? "" };
    }),
  );
}
