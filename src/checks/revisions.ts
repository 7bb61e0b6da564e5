import { dayOf } from '../text/day.ts';
import type { CorrectionEntry } from './corrections.ts';
import { checkNotInFuture, dayWritten, momentOf } from './dates.ts';
import type { Document } from './documents.ts';
import { named } from './fields.ts';
import { groupsIn } from './ledger.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

/** The day of a time in the past, as written: in its own time zone, that day may be tomorrow for us. */
const dayCome = (front: YamlRecord, field: string, now: Date) =>
  (momentOf(front, field) ?? Infinity) <= now.getTime() ? dayWritten(front, field) : undefined;

/** Reports the day of a change before the essay was published, or in the future. */
function outsideItsTime(front: YamlRecord, path: Path, now: Date): Problem[] {
  const day = dayWritten(front, ...path);
  const published = dayWritten(front, 'pubDatetime');
  if (day !== undefined && day === dayCome(front, 'modDatetime', now)) return [];
  if (day === undefined || published === undefined || day >= published)
    return checkNotInFuture(front, path, named(path), dayOf(now));
  const expected = `a day not before that of pubDatetime, ${published}`;
  return [mistake(front.placeOf(path), named(path), quoted(front.sourceOf(path) ?? ''), expected)];
}

/** Reports a `modDatetime` in the future, unless the essay itself is published no earlier than that day. */
function changedToCome(front: YamlRecord, now: Date): Problem[] {
  const path = ['modDatetime'];
  const day = dayWritten(front, ...path);
  const isLater = day !== undefined && day > (dayWritten(front, 'pubDatetime') ?? '');
  return isLater && day !== dayCome(front, 'modDatetime', now)
    ? checkNotInFuture(front, path, named(path), dayOf(now))
    : [];
}

/**
 * Checks the history of an essay: its days must be in order and not in the future, the newest must be that of
 * `modDatetime`, and every day with a correction needs a revision. `page` is the address of the essay.
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
