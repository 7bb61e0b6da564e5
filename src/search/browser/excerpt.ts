/** A stretch of text, and whether it is what was searched for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Pagefind counts words by white space; so do these functions. */
export const wordsOf = (content: string) => content.split(/\s+/);

const length = 30;
const punctuation = /^([^\p{L}\p{N}§]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * The stretch of `words` between `from` and `to` that holds most of the matches, with each of them marked.
 * It begins a few words before the first of them, and at the start where nothing was found.
 */
export function excerpt(
  words: readonly string[],
  matches: readonly number[],
  from = 0,
  to = words.length,
): Run[] {
  const inside = [...new Set(matches)].filter((at) => at >= from && at < to).sort((a, b) => a - b);
  let best = inside[0] ?? from;
  let mostMatches = 0;
  for (const first of inside) {
    const matchesHere = inside.filter((at) => at >= first && at < first + length - 6).length;
    if (matchesHere > mostMatches) {
      mostMatches = matchesHere;
      best = first;
    }
  }
  const start = Math.max(from, Math.min(best - 6, to - length));
  const end = Math.min(to, start + length);
  const marks = new Set(inside);
  const runs: Run[] = [];
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1);
    if (last?.marked === marked) runs[runs.length - 1] = { text: last.text + text, marked };
    else if (text) runs.push({ text, marked });
  };
  if (start > from) add('… ', false);
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? '';
    const [, before = '', core = '', after = ''] = marks.has(at) ? (punctuation.exec(word) ?? []) : [];
    if (core) {
      add(before, false);
      add(core, true);
      add(`${after} `, false);
    } else add(`${word} `, false);
  }
  if (end < to) add('…', false);
  return runs;
}
