import { words } from '../../words/words.ts';

const sentences = new Intl.Segmenter(words.quantities.language, { granularity: 'sentence' });
/** Abbreviations whose full stop does not end a sentence. */
const { abbreviation } = words.prose;

interface Sentence {
  readonly text: string;
  readonly index: number;
}

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const last = found.at(-1);
    if (last && abbreviation.test(last.text))
      found[found.length - 1] = { text: last.text + segment, index: last.index };
    else found.push({ text: segment, index });
  }
  return found;
}
