import { joined } from '../../text/segment.ts';

/** A stretch of text, and whether it is what was searched for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Pagefind counts words by white space; so do these functions. */
export const wordsOf = (content: string) => content.split(/\s+/);

const length = 30;
const punctuation = /^([^\p{L}\p{N}§]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** An excerpt begins with the sentence of the first match, if that begins at most this many words before it. */
const farthestStart = 16;
/** The most words that an excerpt may have in order to end with a sentence. */
const most = length + 16;
const fewest = 10;

const abbreviation =
  /^\W*(?:e\.g|i\.e|al|cf|vs|no|nos|dr|mr|ms|mrs|prof|st|p|pp|vol|ch|fig|inc|approx|\p{Lu})\.$/iu;

/** Whether the word at this place ends a sentence. */
const endsSentence = (words: readonly string[], at: number) =>
  /[.!?…。！？]['"’”」）)\]\u2060]*$/u.test(words[at] ?? '') &&
  !abbreviation.test(words[at] ?? '') &&
  !/^\p{Ll}/u.test(words[at + 1] ?? '');

/** Where the sentence of the word at this place begins. */
function sentenceAt(words: readonly string[], at: number, from: number) {
  let start = at;
  while (start > from && !endsSentence(words, start - 1)) start -= 1;
  return start;
}

/** Where to end: after the last whole sentence that fits, or else at a sentence's end a little further on. */
function endOf(words: readonly string[], start: number, lastMatch: number, to: number) {
  let end: number | undefined;
  for (let at = lastMatch + 1; at <= Math.min(to, start + most); at += 1) {
    const isTooFew = end === undefined || end - start < fewest;
    if (at > start + length && !isTooFew) break;
    if (at === to || endsSentence(words, at - 1)) end = at;
  }
  return end ?? Math.min(to, start + length);
}

/**
 * The stretch of `words` between `from` and `to` with the most matches, each of them marked. It begins with the
 * sentence of the first match, with a few words before it if that sentence is long, or at `from` if nothing matched; it
 * ends with a sentence if one ends nearby.
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
  const sentence = sentenceAt(words, best, from);
  const start = best - sentence <= farthestStart ? sentence : Math.max(from, Math.min(best - 6, to - length));
  const lastMatch = inside.findLast((at) => at < start + length) ?? start;
  const end = endOf(words, start, Math.max(lastMatch, start), to);
  const marks = new Set(inside);
  const runs: Run[] = [];
  const add = (written: string, marked: boolean) => {
    const text = joined(written);
    const last = runs.at(-1);
    if (last?.marked === marked) runs[runs.length - 1] = { text: last.text + text, marked };
    else if (text) runs.push({ text, marked });
  };
  if (start > from && start !== sentence) add('… ', false);
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? '';
    const [, before = '', core = '', after = ''] = marks.has(at) ? (punctuation.exec(word) ?? []) : [];
    if (core) {
      add(before, false);
      add(core, true);
      add(`${after} `, false);
    } else add(`${word} `, false);
  }
  if (end < to && !endsSentence(words, end - 1)) add('…', false);
  return runs;
}
