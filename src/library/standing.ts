import { movedSince } from '../publication/ledger-changes.ts';
import { pathOf } from '../publication/paths.ts';
import { dayOf } from '../text/day.ts';
import { longDate } from '../text/long-date.ts';
import { correctionsOf } from './corrections.ts';
import type { Essay } from './essays.ts';
import { sourceById } from './evidence.ts';
import { changesBySource } from './ledger-changes.ts';
import { words } from '../words/words.ts';

const own = words.essay.standing;

/** A line at the head of a page about something that came to light after publication, with links to the details. */
export interface StandingLine {
  readonly lead: string;
  readonly links: readonly { readonly words: string; readonly path: string }[];
  /** What follows the links, in whole sentences. */
  readonly rest: string;
}

/** A line for every day on which a page was corrected, with links to the corrections. */
export async function correctionLines(page: string): Promise<StandingLine[]> {
  return [...Map.groupBy(await correctionsOf(page), ({ date }) => dayOf(date))].map(([day, entries]) => ({
    lead: own.corrected(longDate(new Date(day))),
    links: entries.map(({ title, path }) => ({ words: title, path })),
    rest: '',
  }));
}

/** A line for findings that an essay cites and that changed since its publication, and whether it was reviewed. */
async function movedLines({ citations, published, reviewed }: Essay): Promise<StandingLine[]> {
  const changes = await changesBySource();
  const moved = movedSince(citations, changes, published);
  if (moved.length === 0) return [];
  const looked = reviewed && reviewed.date > published ? reviewed.date : published;
  const unseen = movedSince(citations, changes, looked).length > 0;
  const sources = Map.groupBy(moved, ({ source }) => source);
  const links = await Promise.all(
    [...sources].map(async ([id, [first, ...others]]) => {
      const { label = id, path = pathOf('evidence', id) } = (await sourceById(id)) ?? {};
      return { words: label, path: first && others.length === 0 ? `${path}#${first.finding.id}` : path };
    }),
  );
  const review = reviewed && `${own.lookedAgain(longDate(reviewed.date))} ${reviewed.note}`;
  return [
    {
      lead: own.moved,
      links,
      rest: [review, unseen && own.unseen].filter(Boolean).join(' '),
    },
  ];
}

/** All that a reader of an essay should know before its first sentence. */
export const standingOf = async (essay: Essay): Promise<readonly StandingLine[]> => [
  ...(await correctionLines(essay.path)),
  ...(await movedLines(essay)),
];
