import { passage } from '#words/passage';

/**
 * A passage that a reader selected, as a range of the page’s text. In the text each block is a line, and what the page
 * shows but is not part of its sentences is enclosed by `apart`.
 */
export interface Passage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Characters that no page contains. */
const begins = '\uE000';
const ends = '\uE002';
/**
 * Follows `begins` where the enclosed text is quoted, though others who follow the link will not find it: a number of
 * the reader’s own, for example.
 */
const quoted = '\uE001';

export const apart = (text: string, isQuoted: boolean) => `${begins}${isQuoted ? quoted : ''}${text}${ends}`;

const enclosed = new RegExp(`${begins}[^${ends}]*${ends}`, 'g');
const enclosedQuoted = new RegExp(`${begins}${quoted}([^${ends}]*)${ends}`, 'g');
const leading = new RegExp(`^(?:\\s|${enclosed.source})*`);
const trailing = new RegExp(`(?:\\s|${enclosed.source})*$`);

/** Includes the word joiners that keep a line together, which do not end a word for a browser. */
const blank = /[\s\u2060]/;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Extends the passage to whole words: a browser finds nothing that begins or ends within one. */
export function inWholeWords({ text, from, to }: Passage): Passage {
  let first = from;
  let last = to;
  while (first < last && blank.test(text.charAt(first))) first += 1;
  while (first < last && blank.test(text.charAt(last - 1))) last -= 1;
  const segments = segmenter.segment(text);
  const before = segments.containing(first);
  const behind = segments.containing(last - 1);
  if (before?.isWordLike) first = before.index;
  if (behind?.isWordLike) last = behind.index + behind.segment.length;
  return { text, from: first, to: last };
}

/** The words of a passage that are quoted. */
export const wordsOf = ({ text, from, to }: Passage) =>
  text
    .slice(from, to)
    .replaceAll(enclosedQuoted, '$1')
    .replaceAll(enclosed, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** `-`, `,` and `&` have a meaning in a text fragment, and `encodeURIComponent` leaves `-` as it is. */
const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');
const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const mostWordsWhole = 10;
const wordsAtEachEnd = 5;
/** How many words around the passage are named to tell it from others like it, the fewest first. */
const contexts = [0, 3, 6, 12, 24];
/** How often a passage is lengthened that no context tells from others, such as a table cell. */
const mostWidened = 8;

const firstOf = (words: string, count: number) => words.split(' ').slice(0, count).join(' ');
const lastOf = (words: string, count: number) => (count ? words.split(' ').slice(-count).join(' ') : '');

/** The nearest words on one side, in the same block or the adjacent one, with nothing enclosed between. */
const ahead = new RegExp(`([^\\n${begins}${ends}]*)\\n?$`);
const beyond = new RegExp(`^\\n?([^\\n${begins}${ends}]*)`);
const nearest = (pattern: RegExp, text: string) => (pattern.exec(text)?.[1] ?? '').trim();

interface Parts {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** Whether a browser that looks for these words in the page’s text comes to this passage before any other. */
function leadsTo({ text, from, to }: Passage, { prefix, start, end, suffix }: Parts) {
  const wanted = [
    prefix && `(?<=${escaped(prefix)}[ \\n]?)`,
    escaped(start),
    end && `[^]*?${escaped(end)}`,
    suffix && `(?=[ \\n]?${escaped(suffix)})`,
  ];
  const found = new RegExp(wanted.join(''), 'i').exec(text);
  return found?.index === from && from + found[0].length === to;
}

/** The passage without what a link cannot name at its ends: white space and enclosed text. */
function named({ text, from, to }: Passage): Passage {
  const lead = leading.exec(text.slice(from, to))?.[0].length ?? 0;
  const trail = trailing.exec(text.slice(from + lead, to))?.[0].length ?? 0;
  return { text, from: from + lead, to: to - trail };
}

/** The searches by which a browser may find the passage, the shortest first. */
function candidates({ text, from, to }: Passage, isWidened: boolean): readonly Parts[] {
  // To a browser, words on both sides of enclosed text, or in two blocks, are not one phrase.
  const runs = text
    .slice(from, to)
    .replaceAll(enclosed, '\n')
    .split('\n')
    .map((run) => run.trim())
    .filter(Boolean);
  const [head = ''] = runs;
  const foot = runs.length < 2 ? '' : (runs.at(-1) ?? '');
  const ends = { start: firstOf(head, wordsAtEachEnd), end: lastOf(foot || head, wordsAtEachEnd) };
  const whole = { start: head, end: foot };
  const isShort = !foot && head.split(' ').length <= mostWordsWhole;
  // Tries all its words too, in case those at its ends also occur within it.
  return (isShort ? [whole] : isWidened ? [ends] : [ends, whole]).flatMap((words) =>
    contexts.flatMap((count) =>
      [0, count].map((others) => ({
        ...words,
        prefix: lastOf(nearest(ahead, text.slice(0, from)), count),
        suffix: firstOf(nearest(beyond, text.slice(to)), others),
      })),
    ),
  );
}

/** The passage extended by a few words before it, across enclosed text. */
function widened({ text, from, to }: Passage): Passage {
  const front = text.slice(0, from).replace(trailing, '');
  return { text, from: front.length - lastOf(nearest(ahead, front), wordsAtEachEnd).length, to };
}

/** The fragment that lets a browser find and mark the passage: https://wicg.github.io/scroll-to-text-fragment/ */
export function textFragment(selected: Passage): string {
  let passage = named(selected);
  const [whole] = candidates(passage, false);
  let found: Parts | undefined;
  for (let tries = 0; !found && tries < mostWidened; tries += 1) {
    const tried = passage;
    found = candidates(tried, tries > 0).find((each) => leadsTo(tried, each));
    passage = widened(tried);
  }
  const { prefix = '', start = '', end = '', suffix = '' } = found ?? whole ?? {};
  const written = [
    prefix && `${encoded(prefix)}-`,
    encoded(start),
    encoded(end),
    suffix && `-${encoded(suffix)}`,
  ];
  return `:~:text=${written.filter(Boolean).join(',')}`;
}

const [open, close, innerOpen, innerClose] = passage.marks;

export const quotation = (words: string) =>
  open + words.replaceAll(open, innerOpen).replaceAll(close, innerClose) + close;
