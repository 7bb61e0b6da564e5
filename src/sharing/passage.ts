/** A piece of text that a reader selected. */
export interface Passage {
  readonly words: string;
  /** Runs of it that stand in one block with nothing between their words. */
  readonly runs: readonly string[];
}

const wordsOf = (run: string) => run.split(/\s+/).filter(Boolean);

/** `-`, `,` and `&` mean something in a text fragment. */
const encoded = (words: readonly string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

const mostWordsWhole = 10;
const wordsAtEachEnd = 5;

/** The fragment that lets a browser find and mark the passage: https://wicg.github.io/scroll-to-text-fragment/ */
export function textFragment({ runs }: Passage) {
  const [first = [], ...others] = runs.map(wordsOf).filter((words) => words.length > 0);
  const last = others.at(-1) ?? first;
  if (others.length === 0 && first.length <= mostWordsWhole) return `:~:text=${encoded(first)}`;
  return `:~:text=${encoded(first.slice(0, wordsAtEachEnd))},${encoded(last.slice(-wordsAtEachEnd))}`;
}

export const quotation = (words: string) =>
  `“${words.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'))}”`;
