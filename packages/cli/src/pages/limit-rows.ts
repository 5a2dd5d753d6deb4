/** The rows that `backsoon limits` lists. */
import { limits, limitsNear, type Limit, type Texts } from "@backsoon/codes";

import { noAnswer } from "../failure.ts";
import { near, plain, type Meant } from "../near-words.ts";
import { didYouMean } from "../did-you-mean.ts";

export interface LimitRow extends Limit {
  /** What it counts, and what happens then. */
  readonly note: string;
}

export interface LimitQuestion {
  /** Connections end after about so many seconds. */
  readonly after?: number;
  /** A part of the product's name. */
  readonly product?: string;
}

const productNames: readonly string[] = [...new Set(limits.map(({ product }) => product))];

const candidates: readonly Meant<string>[] = productNames.map((product) => ({
  value: product,
  words: [product, ...product.split(/[\s()]+/).filter((word) => word.length > 3)],
}));

function nothing({ after, product }: LimitQuestion): Error {
  const time =
    after === undefined ? "" : ` that ends connections after about ${after} s by default`;
  const whose = product === undefined ? "" : ` of ${JSON.stringify(product)}`;
  const isUnknown = product !== undefined && limitRowsOf({ product }).length === 0;
  const hint = isUnknown ? didYouMean(near(product, candidates)) : "";
  return noAnswer(`No limit${whose}${time} is known here.${hint}`);
}

function limitRowsOf({ after, product = "" }: LimitQuestion): readonly Limit[] {
  const rows = after === undefined ? limits : limitsNear(after);
  return rows.filter((row) => plain(row.product).includes(plain(product)));
}

/** @throws Failure when no limit that is known answers the question. */
export function limitRows(question: LimitQuestion, texts: Texts): readonly LimitRow[] {
  const rows = limitRowsOf(question);
  if (rows.length === 0) throw nothing(question);
  const toRow = (limit: Limit): LimitRow => ({ ...limit, note: texts.limits[limit.id] });
  return rows.map(toRow);
}
