/** Every entry's explanation in a language, made once. */
import {
  entries,
  explain,
  sampleOf,
  type Entry,
  type Explanation,
  type Locale,
} from "@backsoon/codes";

const made = new Map<Locale, Promise<ReadonlyMap<Entry, Explanation>>>();

async function make(locale: Locale): Promise<ReadonlyMap<Entry, Explanation>> {
  const explained = entries.map(async (entry) => {
    return [entry, await explain(sampleOf(entry), { locale })] as const;
  });
  return new Map(await Promise.all(explained));
}

export function explanationsIn(locale: Locale): Promise<ReadonlyMap<Entry, Explanation>> {
  const before = made.get(locale);
  if (before !== undefined) return before;
  const now = make(locale);
  made.set(locale, now);
  return now;
}

export async function explanationOf(locale: Locale, entry: Entry): Promise<Explanation> {
  const found = (await explanationsIn(locale)).get(entry);
  if (found === undefined) throw new Error(`no explanation of ${entry}`);
  return found;
}

/** "1006", or "4000–4999" for a range. */
export function numberOf({ range: [from, to] }: Pick<Explanation, "range">): string {
  return from === to ? String(from) : `${from}–${to}`;
}
