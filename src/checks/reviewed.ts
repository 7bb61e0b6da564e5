import { changesOf, movedSince } from '../publication/ledger-changes.ts';
import { sourceSchema } from '../schema.ts';
import { dayOf } from '../text/day.ts';
import { momentOf } from './dates.ts';
import type { Document } from './documents.ts';
import type { Declaration } from './folder.ts';
import { warning, type Problem } from './problem.ts';

/** Warns of published essays that were not reviewed since a finding that they cite changed. */
export function checkReviewed(essays: readonly Document[], sources: readonly Declaration[]): Problem[] {
  const changes = new Map(
    sources.flatMap(({ id, record }) => {
      const source = sourceSchema.safeParse(record?.fields);
      return source.success ? [[id, changesOf(id, source.data)] as const] : [];
    }),
  );
  return essays.flatMap(({ front, manuscript }) => {
    if (!front || front.fields['draft'] === true) return [];
    const published = momentOf(front, 'pubDatetime');
    if (published === undefined) return [];
    const reviewed = momentOf(front, 'reviewed', 'date');
    const looked = new Date(Math.max(published, reviewed ?? 0));
    const moved = movedSince(manuscript.citations, changes, looked);
    const [newest] = moved;
    if (!newest) return [];
    const told = moved.map(
      ({ kind, date, source, finding }) => `${source}/${finding.id} was ${kind} on ${dayOf(date)}`,
    );
    const since = reviewed === undefined ? `published on ${dayOf(looked)}` : dayOf(looked);
    return [
      warning(
        front.placeOf(['reviewed']),
        'reviewed',
        `${since}, and since then ${told.join(', ')}`,
        `a look at whether the conclusion stands: reviewed: { date: ${dayOf(newest.date)} or later, note: "…" }`,
      ),
    ];
  });
}
