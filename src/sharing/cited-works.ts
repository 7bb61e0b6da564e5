import { calculatorOf } from '../calculators/build/content.ts';
import type { Author, Essay } from '../library/essays.ts';
import { ledger, type Source } from '../library/evidence.ts';
import { pathOf } from '../publication/paths.ts';
import type { Finding } from '../schema.ts';
import { absolute, site } from '../site.ts';
import { longDate } from '../text/long-date.ts';
import type { Work } from './citation.ts';
import { words } from '../words/words.ts';

/**
 * An author of the publication's own name is an organisation, whose name has no first and last; everybody else is a
 * person.
 */
const publication = { organisation: site.name };
const authorOf = ({ name }: Author) => (name === site.name ? publication : name);

const newest = (dates: readonly Date[]) => dates.reduce((last, date) => (date > last ? date : last));

const ours = { authors: [publication], venue: site.name };

/** A source is its authors’ work: what is ours is the grade. */
export const sourceWork = ({ id, kind, title, authors, year, venue, url, path, checked }: Source): Work => ({
  id,
  kind,
  title,
  authors,
  issued: year,
  venue,
  url,
  note: words.sharing.graded(site.name, longDate(checked), absolute(path)),
});

/** A finding as it should be repeated: its number, on whom, and what it cannot show. */
export const findingInFull = ({ figure, statement, population, caveats }: Finding) =>
  [
    figure && `${figure}.`,
    statement,
    population && `${words.sharing.onWhom(population)}.`,
    caveats && words.sharing.cannotShow(caveats),
  ]
    .filter(Boolean)
    .join(' ');

export const essayWork = ({ id, title, authors, publishedOn, modifiedOn, path, canonical }: Essay): Work => ({
  ...ours,
  ...(authors.length > 0 && { authors: authors.map(authorOf) }),
  id,
  kind: 'essay',
  title,
  issued: publishedOn,
  version: modifiedOn,
  url: canonical ?? absolute(path),
});

export async function calculatorWork(id: string): Promise<Work> {
  const { model, words: told } = await calculatorOf(id);
  return {
    ...ours,
    id,
    kind: 'calculator',
    title: told.question,
    issued: newest(told.changes.map(({ date }) => date)),
    version: model.version,
    url: absolute(pathOf('calculators', id)),
  };
}

/** The ledger as a whole, dated by the day on which an entry was last checked. */
export async function ledgerWork(): Promise<Work> {
  const sources = await ledger();
  return {
    ...ours,
    id: `${site.name.toLowerCase()}-ledger`,
    kind: 'ledger',
    title: words.evidence.ledger.title,
    url: absolute('/evidence/'),
    ...(sources.length > 0 && { version: newest(sources.map(({ checked }) => checked)) }),
  };
}
