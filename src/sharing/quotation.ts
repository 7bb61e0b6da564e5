import { kindWords, readingWords } from '../library/grades.ts';
import type { Finding, Kind, Reading } from '../schema.ts';
import { site } from '../site.ts';
import { longDate } from '../text/long-date.ts';

/** A finding, and what is to be said of it wherever it is repeated. */
export interface Quotable {
  readonly label: string;
  readonly year?: number | undefined;
  readonly checked: Date;
  /** Where it stands, from the scheme on. */
  readonly address: string;
  readonly finding: Finding & { readonly kind: Kind; readonly read: Reading };
  /** Labels of those who found otherwise. */
  readonly disagreeing: readonly string[];
}

const ours = `${site.name}’s`;
const signed = (bound: number) => String(bound).replace('-', '−');

/** Pairs such as “-38 to +9%”, without their signs. */
const pairsIn = (text: string) =>
  [...text.matchAll(/(\d+(?:\.\d+)?)%? to [+−-]?(\d+(?:\.\d+)?)/g)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ]);
/** Whether a bound of the ledger is the one printed, which may have been rounded. */
const isPrinted = (bound: number, printed: number | undefined) =>
  printed === Math.abs(bound) || printed === Math.round(Math.abs(bound));

/**
 * The interval among a finding's numbers, under `ci95_pct`, `ci`, `approx_ci95_pct_computed_here` and the like; nothing
 * where figure or statement print it, or where the ledger holds none.
 */
export function intervalOf({ figure = '', statement, numbers = {} }: Finding) {
  const printed = pairsIn(`${figure}. ${statement}`);
  for (const [name, bounds] of Object.entries(numbers)) {
    const [key, about, level, percent, computed] =
      /^(approx_)?ci(95)?(_pct)?(_computed_here)?$/.exec(name) ?? [];
    if (key === undefined || !Array.isArray(bounds) || bounds.length !== 2) continue;
    const [from, to] = bounds.map(Number);
    if (from === undefined || to === undefined || Number.isNaN(from + to)) continue;
    if (printed.some(([low, high]) => isPrinted(from, low) && isPrinted(to, high))) continue;
    const range = `${about ? 'about ' : ''}${signed(from)} to ${signed(to)}${percent ? '%' : ''}`;
    return `${level ? '95% interval' : 'interval'} ${range}${computed ? ` by ${ours} arithmetic` : ''}`;
  }
  return undefined;
}

const sameSource = 'another finding of the same source';
/** The United States are not us. */
const speaksAsUs = /\b(?:[Ww]e|[Oo]ur|us)\b/;
const listed = (names: readonly string[]) => [...new Set(names)].join('; ');
const ended = (sentence: string) => (/[.?!]”?$/.test(sentence) ? sentence : `${sentence}.`);

/** What a sentence or a picture of a finding is made of, each in words that hold in another's mouth. */
export function quotedWords({ label, year, checked, finding, disagreeing }: Quotable) {
  const { figure, statement, population, kind, read } = finding;
  return {
    figure,
    statement: speaksAsUs.test(statement) ? `In ${ours} words: “${statement}”` : statement,
    population,
    interval: intervalOf(finding),
    source: year === undefined || label.includes(String(year)) ? label : `${label}, ${year}`,
    grade: `${kindWords[kind].toLowerCase()}, ${readingWords[read]}`.replace(/\bour\b/g, ours),
    disagreeing: listed(disagreeing.map((name) => (name === label ? sameSource : name))) || undefined,
    ledger: `${ours} ledger, checked ${longDate(checked)}`,
  };
}

/**
 * A finding as a sentence to be repeated: its number with its interval, on whom, who found it, how we know, and who
 * disagrees. Of what the ledger does not hold it says nothing.
 */
export function quotation(quotable: Quotable) {
  const { figure, statement, population, interval, source, grade, disagreeing, ledger } =
    quotedWords(quotable);
  return [
    figure,
    statement,
    interval && `${interval.charAt(0).toUpperCase()}${interval.slice(1)}`,
    population && `On whom: ${population}`,
    `Source: ${source}; ${grade}`,
    disagreeing && `What disagrees: ${disagreeing}`,
  ]
    .filter((part) => part !== undefined)
    .map(ended)
    .concat(`${ledger}: ${quotable.address}`)
    .join(' ');
}
