import { inEssay, readingOf } from '../../calculators/answer/living-number.ts';
import { livingNumber, type NumberWords } from '../../calculators/answer/written-number.ts';
import type { Document } from '../../checks/documents.ts';
import { warning, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/quote.ts';
import { withNumbers, type Props } from '../../manuscript/living-numbers.ts';
import { passagesOf } from '../../manuscript/passages.ts';
import { countWords } from '../../manuscript/reading-time.ts';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/model.ts';
import { numeralsIn } from './figures.ts';

/** The most numbers per hundred words; with more, prose reads like a table without its lines. */
const most = 3.5;
/** Below this number of words, a rate means nothing. */
const fewest = 100;

const byId: Readonly<Record<string, Model>> = models;

/** The text with each living number replaced by what a build prints for it. */
function asPrinted({ body, manuscript }: Document, words: ReadonlyMap<string, NumberWords>) {
  if (manuscript.faults.length > 0) return body;
  return withNumbers(body, 'printed.mdx', (props: Props) => {
    const id = props['model'];
    if (typeof id !== 'string') return '';
    const model = Object.hasOwn(byId, id) ? byId[id] : undefined;
    const worded = words.get(id);
    if (!model || !worded) return '';
    const number = livingNumber(props, model, worded);
    return inEssay(number, readingOf(model, number)) ?? '';
  });
}

/** Warns of prose with too many numbers. Tables, captions, headings and code may have as many as they need. */
export function tooManyNumerals(document: Document, words: ReadonlyMap<string, NumberWords>): Problem[] {
  const { file, manuscript } = document;
  const prose = passagesOf(asPrinted(document, words), manuscript.faults.length === 0 ? file : 'broken.md')
    .filter(({ kind }) => kind === 'paragraph')
    .map((passage) => ({ ...passage, numerals: numeralsIn(passage.text).length }));
  const numerals = prose.reduce((sum, passage) => sum + passage.numerals, 0);
  const counted = prose.reduce((sum, { text }) => sum + countWords(text), 0);
  const rate = (100 * numerals) / counted;
  const [fullest] = prose.toSorted((one, other) => other.numerals - one.numerals);
  if (!fullest || counted < fewest || rate <= most) return [];
  return [
    warning(
      { file, ...fullest.placeOf(0) },
      'numerals',
      `${rate.toFixed(1)} in 100 words of prose (${numerals} in ${counted}), ${fullest.numerals} of them in ${quoted(fullest.text)}`,
      `at most ${most}: a table or a figure holds more`,
    ),
  ];
}
