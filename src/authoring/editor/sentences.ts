const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** After these a full stop ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|al|cf|vs|etc|No|Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|approx|p|pp|vol)|\b[A-Z])\.\s*$/;

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
