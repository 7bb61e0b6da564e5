import { escape } from '../../text/escape.ts';
import { beside } from './quantity.ts';

/** What a name in a template stands for: its number for conditions, its words for the sentence. */
export interface Term {
  readonly value: number | string | boolean | null;
  readonly words: string;
  readonly yours?: boolean;
}
export type Terms = Readonly<Record<string, Term>>;

/** A piece of a sentence: plain, or a list of cases (`below = 0 => none of them`); the first that holds is used. */
export type Clause = string | readonly string[];

/** Two terms that read alike are equal, so that no sentence says “1.1 instead of 1.1”. */
const holds = (condition: string, terms: Terms) =>
  condition.split(' and ').every((part) => {
    const [, name = '', sign, against = ''] = /^(\S+) ([<>=]) (.+)$/.exec(part.trim()) ?? [];
    const value = terms[name]?.value;
    const other = terms[against]?.value ?? against;
    const alike = terms[against] !== undefined && terms[name]?.words === terms[against].words;
    if (sign === '=') return alike || String(value) === String(other);
    if (alike) return false;
    if (value === null || value === undefined) return false;
    return sign === '<' ? Number(value) < Number(other) : Number(value) > Number(other);
  });

function firstThatHolds(clause: Clause, terms: Terms): string {
  if (typeof clause === 'string') return clause;
  for (const one of clause) {
    const [condition = '', ...rest] = one.split(/\s*=>\s*/);
    if (!rest.length) return condition;
    if (holds(condition, terms)) return rest.join(' ');
  }
  return '';
}

/**
 * A sentence from its clauses, as HTML. `[name]` prints a term, `[-name]` the term without its minus, `[+name]` what
 * a factor adds in per cent, `[name/other]` the term without its unit if `other` has the same; terms that the reader
 * set are marked.
 */
export const sentence = (clauses: readonly Clause[], terms: Terms): string =>
  escape(
    clauses
      .map((clause) => firstThatHolds(clause, terms))
      .filter(Boolean)
      .join(' '),
  ).replace(/\[([-+]?)([\w.]+)(?:\/([\w.]+))?\]/g, (whole, how: string, name: string, other?: string) => {
    const term = terms[name];
    if (!term) return whole;
    const printed =
      how === '+' && typeof term.value === 'number'
        ? `${Math.round((term.value - 1) * 100)}%`
        : how === '-'
          ? term.words.replace(/−\u2060?/, '')
          : term.words;
    const words = escape(other ? beside(printed, terms[other]?.words ?? '') : printed);
    return term.yours ? `<b class="font-normal text-yours">${words}</b>` : words;
  });
