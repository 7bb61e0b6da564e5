import { resolve, type Choice } from '../publication/vocabulary.ts';
import type { Document } from './documents.ts';
import { slugOfEssay } from './essays.ts';
import type { Declaration } from './folder.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Reports essays that share an address, or a place in a series; each report names the first of them. */
export function checkUniquePlaces(essays: readonly Document[], series: readonly Choice[]): Problem[] {
  const slugs = new Map<string, Document>();
  const places = new Map<string, Document>();
  return essays.flatMap((essay) => {
    const problems: Problem[] = [];
    const slug = slugOfEssay(essay);
    const namesake = slugs.get(slug);
    if (namesake) {
      const place = essay.front?.placeOf(['slug']) ?? { file: essay.file };
      problems.push(
        mistake(place, 'slug', `"${slug}", as in ${namesake.file}`, 'an address that no other essay has'),
      );
    } else slugs.set(slug, essay);

    const part = essay.front?.fields['series'];
    if (typeof part !== 'object' || part === null || !('name' in part) || !('order' in part)) return problems;
    const { name, order } = part;
    const id = typeof name === 'string' ? resolve(series, name) : undefined;
    if (!essay.front || id === undefined || typeof order !== 'number') return problems;
    const key = `${id} ${order}`;
    const neighbour = places.get(key);
    if (!neighbour) {
      places.set(key, essay);
      return problems;
    }
    const found = `${order}, the place of ${neighbour.file} in "${id}"`;
    const place = essay.front.placeOf(['series', 'order']);
    return [
      ...problems,
      mistake(place, 'series.order', found, 'a place that no other essay of the series has'),
    ];
  });
}

/** Reports essays and series named like a year, since the list of that year has, or may get, their address. */
export function checkYears(essays: readonly Document[], series: readonly Declaration[]): Problem[] {
  const named = [
    ...essays.map((essay) => ({ file: essay.file, name: slugOfEssay(essay) })),
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
