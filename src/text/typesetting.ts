import { words } from '../words/words.ts';

/** An address in running text, without the punctuation that follows it; an apostrophe or a 10x in it is its own. */
const addresses =
  /(?:\b[a-z][a-z\d+.-]*:\/\/|\bwww\.|\b(?:[\w-]+\.)+[a-z]{2,}\/)[^\s<>“”„]*[^\s<>“”„.,;:!?'")\]}]/giu;
/** Stands for an address while the text around it is set; no text holds it otherwise. */
const placeholder = '\uf8ff';

/**
 * Typesets straight quotation marks, an x for “times” after a number, and hyphens that mean a minus or a dash, by the
 * rules of the language; addresses stay as they are. The first single mark after an opening one closes it; any other is
 * an apostrophe. Markdown bodies are set by the Markdown processor.
 */
export function typographic(text: string, marks = words.passage.marks) {
  const found = [...text.matchAll(addresses)].map(([address]) => address).values();
  const [open, close, innerOpen, innerClose] = marks;
  return text
    .replace(addresses, placeholder)
    .replace(/(^|[\s([{–—-])"/g, `$1${open}`)
    .replace(/"/g, close)
    .replace(/(?<=\p{L})'(?=\p{L})|'(?=\d\ds\b)/gu, '’')
    .replace(new RegExp(`(^|[\\s([{–—${open}-])'(?=\\S)`, 'g'), `$1${innerOpen}`)
    .replace(new RegExp(`(?<=${innerOpen}[^']*)'`, 'g'), innerClose)
    .replace(/'/g, '’')
    .replace(/(\d)x(?![\w])/g, '$1×')
    .replace(/(^|[\s(])-(?=\d)/g, '$1−')
    .replace(/\((\w)-(?=\w\))/g, '($1−')
    .replace(/ - /g, ' – ')
    .replaceAll(placeholder, () => found.next().value ?? placeholder);
}

/** The fields whose strings are read as prose; ids, addresses, dates and what programs read stay as they are. */
const prose = new Set([
  'title',
  'label',
  'name',
  'description',
  'introduction',
  'summary',
  'author',
  'authors',
  'organisation',
  'venue',
  'figure',
  'statement',
  'population',
  'caveats',
  'derivation',
  'why',
  'claim',
  'before',
  'after',
  'note',
]);
/** The only groups that hold such fields: what a finding's `numbers` are called is nobody's prose. */
const groups = new Set(['authors', 'findings', 'disagrees', 'claims', 'revised', 'withdrawn']);

/** A record with its prose set, however deep it stands. */
export function typeset<T>(record: T): T;
export function typeset(record: unknown): unknown {
  if (record === null || typeof record !== 'object') return record;
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, setField(name, value)]));
}

function setField(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => setField(name, entry));
  if (typeof value === 'string') return prose.has(name) ? typographic(value) : value;
  return groups.has(name) ? typeset(value) : value;
}
