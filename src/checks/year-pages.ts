import { byYear, citationsShown, pagedByYear, seriesShown } from '../library/paging.ts';
import { resolve } from '../library/vocabulary.ts';
import { momentOf } from './dates.ts';
import type { Document } from './documents.ts';
import { isHidden, slugOf } from './essays.ts';
import type { Declaration, Folder } from './folder.ts';
import { mistake, type Problem } from './problem.ts';
import { namesIn, type Vocabulary } from './references.ts';
import { quoted } from './shown.ts';

interface Published {
  readonly essay: Document;
  readonly date: Date;
}
const dateOf = ({ date }: Published) => date;

const sourcesIn = ({ manuscript }: Document) => manuscript.sources;

/** Addresses of the pages that continue a list by year, as `library/years.ts` has them. */
export function yearPages({ essays }: Folder, vocabulary: Vocabulary, now: number): string[] {
  const published = essays.flatMap((essay): Published[] => {
    const moment = essay.front && momentOf(essay.front, 'pubDatetime');
    return moment === undefined || isHidden(essay, now) ? [] : [{ essay, date: new Date(moment) }];
  });
  const lists = new Map<string, Published[]>();
  const citations = new Map<string, number>();
  for (const one of published) {
    const named = namesIn(one.essay).map(
      ({ kind, text }) => `/${kind}/${resolve(vocabulary[kind], text) ?? ''}/`,
    );
    for (const path of new Set(named)) {
      const list = lists.get(path);
      if (list) list.push(one);
      else lists.set(path, [one]);
    }
    for (const source of sourcesIn(one.essay)) citations.set(source, (citations.get(source) ?? 0) + 1);
  }
  const series = [...lists].filter(([path]) => path.startsWith('/series/'));
  const citing = published.filter(({ essay }) => sourcesIn(essay).length > 0);
  return [
    // The newest year is the list of essays itself.
    ...byYear('/essays/', published, dateOf).slice(1),
    ...[...lists].flatMap(([path, entries]) => pagedByYear(path, entries, dateOf)),
    ...(Math.max(0, ...citations.values()) > citationsShown
      ? byYear('/evidence/cited/', citing, dateOf)
      : []),
    ...(series.length > seriesShown
      ? byYear(
          '/series/',
          series,
          ([, parts]) => new Date(Math.min(...parts.map(({ date }) => date.getTime()))),
        )
      : []),
  ].map(({ path }) => path);
}

/** Essays and series whose address is, or may become, that of a year. */
export function checkYears(essays: readonly Document[], series: readonly Declaration[]): Problem[] {
  const named = [
    ...essays.map((essay) => ({ file: essay.file, name: slugOf(essay) })),
    ...series.map(({ file, id }) => ({ file, name: id })),
  ];
  return named
    .filter(({ name }) => /^\d{4}$/.test(name))
    .map(({ file, name }) =>
      mistake(
        { file },
        'address',
        quoted(name),
        'a name that is no year, where the list of that year stands',
      ),
    );
}
