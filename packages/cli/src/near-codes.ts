/** Slips of the hand on the digits of a close code. */
import { namedCodes, type NamedCode } from "@backsoon/codes";
import { distance } from "fastest-levenshtein";

/** The digits without repetitions: what a key that was held too long, or too briefly, leaves. */
const held = (digits: string): string => digits.replaceAll(/(\d)\1+/g, "$1");

/** Whether two neighbours changed places. */
function areSwapped(one: string, other: string): boolean {
  const at = one.split("").findIndex((digit, index) => digit !== other[index]);
  if (at < 0 || one.length !== other.length) return false;
  const swapped = `${one.slice(0, at)}${one.charAt(at + 1)}${one.charAt(at)}${one.slice(at + 2)}`;
  return swapped === other;
}

/** More would be no suggestion but a table. */
const AT_MOST = 3;

/**
 * The named codes that somebody may have meant who typed these digits. A repeated, a missing or a
 * swapped digit is likelier than a wrong one, so a wrong one counts only without those.
 */
export function nearCodes(digits: string): readonly NamedCode[] {
  const slips = namedCodes.filter(
    (code) => areSwapped(digits, `${code}`) || held(digits) === held(`${code}`),
  );
  if (slips.length > 0) return slips.slice(0, AT_MOST);
  const wrong = namedCodes.filter((code) => distance(digits, `${code}`) === 1);
  return wrong.length <= AT_MOST ? wrong : [];
}
