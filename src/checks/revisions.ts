import { dayOf } from '../text/day.ts';
import type { CorrectionEntry } from './corrections.ts';
import { dayToCome, dayWritten, momentOf } from './dates.ts';
import type { Document } from './documents.ts';
import { named } from './fields.ts';
import { groupsIn } from './ledger.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

/** The day of a moment that has come: where it was written it may be tomorrow. */
const dayCome = (front: YamlRecord, field: string, now: Date) =>
  (momentOf(front, field) ?? Infinity) <= now.getTime() ? dayWritten(front, field) : undefined;

/** A day on which something was done to an essay: after it was published, and not to come. */
function outsideItsTime(front: YamlRecord, path: Path, now: Date): Problem[] {
  const day = dayWritten(front, ...path);
  const published = dayWritten(front, 'pubDatetime');
  if (day !== undefined && day === dayCome(front, 'modDatetime', now)) return [];
  if (day === undefined || published === undefined || day >= published)
    return dayToCome(front, path, named(path), dayOf(now));
  const expected = `a day not before that of pubDatetime, ${published}`;
  return [mistake(front.placeOf(path), named(path), quoted(front.sourceOf(path) ?? ''), expected)];
}

/** A day of the last change that is to come, but for what itself is. */
function changedToCome(front: YamlRecord, now: Date): Problem[] {
  const path = ['modDatetime'];
  const day = dayWritten(front, ...path);
  const isLater = day !== undefined && day > (dayWritten(front, 'pubDatetime') ?? '');
  return isLater && day !== dayCome(front, 'modDatetime', now)
    ? dayToCome(front, path, named(path), dayOf(now))
    : [];
}

/**
 * The history that an essay tells of itself: its days in order and in their time, the newest that of its last change,
 * and one for each day on which it was corrected. `page` is where it is served.
 */
export function checkRevisions(
  { front }: Document,
  page: string,
  corrections: readonly CorrectionEntry[],
  now: Date,
): Problem[] {
  if (!front) return [];
  const paths = groupsIn(front.fields['revisions']).map((_, index) => ['revisions', index, 'date']);
  const days = paths.map((path) => dayWritten(front, ...path));
  const disordered = paths.filter((_, index) => {
    const [before, day] = [days[index - 1], days[index]];
    return before !== undefined && day !== undefined && day < before;
  });
  const newest = days.at(-1);
  const modified = dayWritten(front, 'modDatetime');
  const written = front.sourceOf(['modDatetime']);
  const untold = Map.groupBy(
    corrections.filter(({ pages, day }) => day !== undefined && pages.includes(page) && !days.includes(day)),
    ({ day }) => day,
  );
  return [
    ...changedToCome(front, now),
    ...[...paths, ['reviewed', 'date']].flatMap((path) => outsideItsTime(front, path, now)),
    ...disordered.map((path) =>
      mistake(
        front.placeOf(path),
        named(path),
        quoted(front.sourceOf(path) ?? ''),
        'days in their order, the oldest first',
      ),
    ),
    ...(newest === undefined || newest === modified
      ? []
      : [
          mistake(
            front.placeOf(['modDatetime']),
            'modDatetime',
            written ? quoted(written) : 'missing',
            `a moment of the newest revision’s day, ${newest}`,
          ),
        ]),
    ...[...untold].map(([day, entries]) =>
      mistake(
        front.placeOf(['revisions']),
        'revisions',
        `none of ${day}`,
        `one, as the essay was corrected that day: ${entries.map(({ file }) => file).join(', ')}`,
      ),
    ),
  ];
}
