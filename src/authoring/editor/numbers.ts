import { warning, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/quote.ts';
import type { Passage } from '../../manuscript/passages.ts';
import { sentencesOf } from './sentences.ts';

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const inWords = `(?:(?:${tens.join('|')})(?:-(?:${ones.slice(0, 9).join('|')}))?|${ones.join('|')})`;
const digits = String.raw`(?<![\d.,\p{L}-])\d[\d,]*(?:\.\d+)?`;
const number = `(?:${digits}|\\b${inWords})`;
const year = String.raw`(?:1[5-9]|20)\d\d(?![\d.,]*\d)`;

/**
 * Numbers that somebody must have measured or reckoned: shares, multiples, decimals, money, ranges, tens of something,
 * hundreds and more, "3 of 20". Years, dates, times of day and small counts state nothing.
 */
const measured = new RegExp(
  [
    String.raw`[£$€]\s?\d[\d,.]*`,
    String.raw`${number}\s?(?:%|per ?cent\b|percentage points?\b)`,
    String.raw`${number} (?:hundred|thousand|million|billion|trillion)\b`,
    String.raw`${number} (?:dollars|pounds|euros|cents|pence)\b`,
    String.raw`${number} times (?:as|the|more|less|fewer)\b`,
    String.raw`${digits}\s?[x×](?![\p{L}\d])`,
    String.raw`\bfactor of (?:about |some )?${number}`,
    String.raw`(?<![\d.,\p{L}-])(?!${year})\d+(?: to |–|-)\d+ \p{Ll}{2}`,
    String.raw`(?<![\d.,])\d+\.\d+(?![\d.])`,
    String.raw`(?<![\d.,])\d{1,3}(?:,\d{3})+`,
    String.raw`(?<![\d.,\p{L}-])(?!${year})\d{3,}(?![\d:])`,
    String.raw`\b\d+ (?:in|of|out of) (?:the )?\d+\b`,
    String.raw`(?<![\d.,:\p{L}-])[1-9]\d (?:(?!(?:and|at|by|for|from|in|of|on|or|to|with)\b)\p{Ll}+ )?(?!(?:is|was|has|as|this|its|us|less|plus)\b)(?:\p{Ll}+s|people)\b`,
  ].join('|'),
  'iu',
);
/** A cell that holds nothing but a number. */
const bare = new RegExp(String.raw`^[^\p{L}\d]*(?!${year})\d[\d,.]*\d[^\p{L}]*$`, 'u');

/** The figures of a text in digits, however they are written: `1,900` and `forty` are `1900` and `40`. */
function figuresIn(text: string) {
  const words = [...text.matchAll(new RegExp(`\\b${inWords}\\b`, 'gi'))].map(([word]) =>
    word
      .toLowerCase()
      .split('-')
      .reduce((sum, part) => sum + (ones.indexOf(part) + 1 || (tens.indexOf(part) + 2) * 10), 0),
  );
  const written = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([one]) => one.replaceAll(',', ''));
  return [...written, ...words.map(String)];
}

/** What may say the numbers of the text again: a heading, a summary, a pulled quotation. */
const repeats = ({ kind }: Passage) => kind === 'heading' || kind === 'summary' || kind === 'quotation';

/** What is made up to show something says so, and needs no other source. */
const hasSource = ({ cited, text }: Passage) => cited || /\bconstructed\b/i.test(text);

/** Numbers of an essay that come from nowhere: one remark for each passage, and for each table. */
export function uncitedNumbers(file: string, passages: readonly Passage[]): Problem[] {
  const cited = new Set(passages.flatMap((one) => (one.cited ? figuresIn(one.text) : [])));
  const tables = new Set<number>();
  return passages.flatMap((passage) => {
    const { text, kind, table } = passage;
    if (hasSource(passage)) return [];
    const found = measured.exec(text) ?? (kind === 'cell' ? bare.exec(text) : null);
    if (!found) return [];
    if (repeats(passage) && figuresIn(found[0]).every((figure) => cited.has(figure))) return [];
    if (table !== undefined) {
      if (tables.has(table)) return [];
      tables.add(table);
      // Who reads a table looks for its source in it, and in what stands right before and after.
      const first = passages.findIndex((one) => one.table === table);
      const last = passages.findLastIndex((one) => one.table === table);
      if (passages.slice(Math.max(0, first - 1), last + 2).some(hasSource)) return [];
    }
    const sentence = sentencesOf(text).findLast((one) => one.index <= found.index);
    return [
      warning(
        { file, ...passage.placeOf(found.index) },
        'number',
        `${found[0].trim()} in ${quoted(sentence?.text ?? text)}`,
        expected[kind] ?? `a citation in the passage, ${orLink}`,
      ),
    ];
  });
}

const orLink = 'or a link to the calculator or source that it comes from';
const expected: Partial<Record<Passage['kind'], string>> = {
  heading: 'a number that a passage of the text cites',
  summary: 'a number that a passage of the text cites',
  quotation: 'a number that a passage of the text cites',
  cell: `a citation in the table or right beside it, ${orLink}`,
};
