import { kindWords, readingWords } from '../library/grades.ts';
import type { Finding, Kind, Reading } from '../schema.ts';
import { site } from '../site.ts';
import { longDate } from '../text/long-date.ts';
import { words } from '../words/words.ts';

/** A finding with everything that must be said wherever it is repeated. */
export interface Quotable {
  readonly label: string;
  readonly year?: number | undefined;
  readonly checked: Date;
  /** Its absolute address. */
  readonly address: string;
  readonly finding: Finding & { readonly kind: Kind; readonly read: Reading };
  /** Labels of the sources that disagree with it. */
  readonly disagreeing: readonly string[];
}

const own = words.sharing.quotation;
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
 * The interval among a finding's numbers, under `ci95_pct`, `ci`, `approx_ci95_pct_computed_here` and the like;
 * undefined where the figure or the statement already gives it, or the ledger has none.
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
    const range = `${own.from(signed(from), signed(to))}${percent ? '%' : ''}`;
    const told = about ? own.about(range) : range;
    const interval = level ? own.interval95(told) : own.interval(told);
    return computed ? own.computed(interval, site.name) : interval;
  }
  return undefined;
}

const listed = (names: readonly string[]) => [...new Set(names)].join('; ');
const ended = (sentence: string) => (/[.?!]”?$/.test(sentence) ? sentence : `${sentence}.`);

/** The parts of a sentence or a picture about a finding, worded so that they hold when somebody else says them. */
export function quotedWords({ label, year, checked, finding, disagreeing }: Quotable) {
  const { figure, statement, population, kind, read } = finding;
  return {
    figure,
    statement: own.speaksAsUs.test(statement) ? own.inOurWords(site.name, statement) : statement,
    population,
    interval: intervalOf(finding),
    source: year === undefined || label.includes(String(year)) ? label : `${label}, ${year}`,
    grade: own.notOurs(`${own.kind(kindWords[kind])}, ${readingWords[read]}`, site.name),
    disagreeing: listed(disagreeing.map((name) => (name === label ? own.sameSource : name))) || undefined,
    ledger: own.ledger(site.name, longDate(checked)),
  };
}

/**
 * A finding as a sentence to be repeated: its number with its interval, on whom, who found it, how we know, and who
 * disagrees. It leaves out what the ledger does not hold.
 */
export function quotation(quotable: Quotable) {
  const { figure, statement, population, interval, source, grade, disagreeing, ledger } =
    quotedWords(quotable);
  return [
    figure,
    statement,
    interval && `${interval.charAt(0).toUpperCase()}${interval.slice(1)}`,
    population && words.sharing.onWhom(population),
    own.source(source, grade),
    disagreeing && own.disagrees(disagreeing),
  ]
    .filter((part) => part !== undefined)
    .map(ended)
    .concat(`${ledger}: ${quotable.address}`)
    .join(' ');
}
