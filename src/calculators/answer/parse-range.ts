import * as words from '#words/answering';
import * as quantities from '#words/quantities';
import type { DecimalSign } from './decimal-sign.ts';
import { parseNumber, quote } from './parse-number.ts';

/** A parsed text: one number, two ends, or low, likely and high; or the problem with it. */
export interface ParsedRange {
  readonly numbers?: readonly number[];
  readonly problem?: string;
  readonly readings?: readonly string[];
}

/** Characters with which our pages control line breaks in a range: a reader may paste them. */
const invisible = /[\u200b\u2060]/g;

/**
 * Reads a number or a range as people write one: `2 to 4`, `2–4`, `between 2 and 4`, `1,5 to 2`, in any order; and
 * `1.2~1.6~2.1`, as an address says low, likely and high.
 *
 * @param unit the unit that may follow each number
 * @param sign the decimal sign where the text was written
 */
export function parseRange(text: string, unit?: RegExp, sign?: DecimalSign): ParsedRange {
  const entered = text.replace(invisible, '').trim();
  const bare = entered.replace(words.range, '');
  // Nobody needs more than 80 characters for three numbers: longer text is not split.
  const parts = (entered.length > 80 ? [entered] : bare.split(words.between)).map((part) =>
    unit && /^\S*\d/.test(part) ? part.replace(unit, '').trim() : part,
  );
  const [low = ''] = parts;
  if (parts.length === 1) {
    const { number, ...rest } = parseNumber(low, sign);
    return number === undefined ? rest : { numbers: [number] };
  }
  if (parts.length > 3) return { problem: words.tooMany(quote(entered)) };
  if (!low || !parts.at(-1)) return { problem: words.noEnd(quote(entered), low !== '') };
  const read = parts.map((part) => parseNumber(part, sign));
  const unclear = read.find(({ readings }) => readings);
  const wrong = read.find(({ number, readings }) => number === undefined && !readings);
  if (wrong?.problem) return { problem: wrong.problem };
  if (unclear?.problem && unclear.readings)
    return {
      problem: unclear.problem,
      readings: unclear.readings.map((_, which) =>
        parts.map((part, at) => read[at]?.readings?.[which] ?? part).join(` ${quantities.to} `),
      ),
    };
  const numbers = read.flatMap(({ number }) => (number === undefined ? [] : [number]));
  if (numbers.length === 2) return { numbers: numbers.sort((one, other) => one - other) };
  const [first = 0, likely = 0, last = 0] = numbers;
  return (likely - first) * (last - likely) < 0
    ? { problem: words.likelyOutside(quote(entered)) }
    : { numbers: first > last ? numbers.reverse() : numbers };
}
