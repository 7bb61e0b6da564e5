import type { Folder } from '../checks/folder.ts';
import { names, vocabularyOf, type Vocabulary } from '../checks/references.ts';
import { nearest, resolve } from '../publication/vocabulary.ts';

const singular = { tags: 'tag', series: 'series', authors: 'author' } as const;

/** The id behind a name; where none is declared, a sentence with the nearest names and the command that declares it. */
export function declared(
  vocabulary: Vocabulary,
  kind: keyof Vocabulary,
  written: string,
): { readonly id: string } | { readonly reason: string } {
  const id = resolve(vocabulary[kind], written);
  if (id !== undefined) return { id };
  const near = nearest(vocabulary[kind], written, (choice) => [choice.id, choice.label]).map(names);
  const instead = near.length > 0 ? ` Nearest: ${near.join(', ')}.` : ' None is declared yet.';
  const declare = `npm run new -- ${singular[kind]} "${written}"`;
  return { reason: `There is no ${singular[kind]} "${written}".${instead} To declare it: ${declare}` };
}

/** Gives the next free place in a series, by the id of the series. */
export function nextPlaces(folder: Folder): (series: string) => number {
  const { series } = vocabularyOf(folder);
  const last = new Map<string, number>();
  for (const { front } of folder.essays) {
    const part = front?.fields['series'];
    if (typeof part !== 'object' || part === null || !('name' in part) || !('order' in part)) continue;
    const { name, order } = part;
    const id = typeof name === 'string' ? resolve(series, name) : undefined;
    if (id !== undefined && typeof order === 'number') last.set(id, Math.max(order, last.get(id) ?? 0));
  }
  return (id) => (last.get(id) ?? 0) + 1;
}
