import { warning, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/quote.ts';
import type { Passage } from '../../manuscript/passages.ts';
import { words } from '../../words/words.ts';
import { digits, figuresIn, inWords, parted, pointed } from './figures.ts';
import { sentencesOf } from './sentences.ts';

const { prose } = words;
const unpreceded = String.raw`(?<![\d.,\p{L}-])`;
const number = `(?:${unpreceded}${digits}|(?<!\\p{L})${inWords})`;
const year = String.raw`(?:1[5-9]|20)\d\d(?![\d.,]*\d)`;

/**
 * Numbers that somebody must have measured or calculated: shares, multiples, decimals, money, ranges, tens of
 * something, hundreds and more, "3 of 20". Years, dates, times of day and small counts need no source.
 */
const measured = new RegExp(
  [
    String.raw`[£$€]\s?\d[\d,.]*`,
    String.raw`${number}\s?${prose.percent.source}`,
    `${number} ${prose.magnitude.source}`,
    `${number} ${prose.money.source}`,
    `${number}${prose.times.source}`,
    String.raw`${unpreceded}${digits}\s?[x×](?![\p{L}\d])`,
    `${prose.factor.source}${number}`,
    String.raw`${unpreceded}(?!${year})\d+(?:${prose.to.source}|–|-)\d+ \p{L}{2}`,
    String.raw`(?<![\d.,])\d+${pointed}\d+(?![\d${pointed}])`,
    String.raw`(?<![\d.,])\d{1,3}(?:${parted}\d{3})+`,
    String.raw`${unpreceded}(?!${year})\d{3,}(?![\d:])`,
    String.raw`\b\d+ ${prose.of.source}\d+\b`,
    String.raw`(?<![\d.,:\p{L}-])[1-9]\d ${prose.counted.source}`,
  ].join('|'),
  'iu',
);
/** A table cell that holds only a number. */
const bare = new RegExp(String.raw`^[^\p{L}\d]*(?!${year})\d[\d,.]*\d[^\p{L}]*$`, 'u');

/** Whether a passage may repeat numbers that the text cites elsewhere: a heading, a summary, a pull quote. */
const repeats = ({ kind }: Passage) => kind === 'heading' || kind === 'summary' || kind === 'quotation';

/** Whether a passage cites a source, or says that its numbers are invented as an illustration. */
const hasSource = ({ cited, text }: Passage) => cited || prose.constructed.test(text);

/** Warns of numbers in an essay that have no source: once per passage, and once per table. */
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
      // Readers look for a table's source in the table, or in the passage right before or after it.
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
