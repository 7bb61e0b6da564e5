import type { Vocabulary } from '../../checks/references.ts';
import { nearest, resolve } from '../../publication/vocabulary.ts';
import { slugFrom } from '../slug.ts';
import type { Taken } from './fields.ts';
import type { Post } from './posts.ts';

export interface Unknown {
  readonly kind: 'tag' | 'series' | 'author';
  readonly name: string;
  readonly posts: number;
  readonly nearest: readonly string[];
}

/** Places in series, by date, after those already taken; a place that the post names itself is kept. */
export function placesInSeries(
  taken: readonly { post: Post; fields: Taken }[],
  { series }: Vocabulary,
  next: (series: string) => number,
) {
  const idOf = (name: string) => resolve(series, name) ?? slugFrom(name);
  const groups = Map.groupBy(
    taken.filter(({ fields }) => fields.series !== undefined),
    ({ fields }) => idOf(fields.series ?? ''),
  );
  const places = new Map<string, number>();
  for (const [id, parts] of groups) {
    const first = next(id);
    const orders = parts.map(({ fields }) => fields.order);
    const numbered =
      first === 1 && orders.every((order) => order !== undefined) && new Set(orders).size === orders.length;
    const inOrder = parts.toSorted(
      (a, b) => Date.parse(a.fields.published ?? '') - Date.parse(b.fields.published ?? ''),
    );
    for (const [index, { post, fields }] of inOrder.entries())
      places.set(post.path, numbered ? (fields.order ?? 1) : first + index);
  }
  return places;
}

const parts = { tag: 'tags', series: 'series', author: 'authors' } as const;

/** Names that posts use: those declared become ids, the others are counted. */
export class Names {
  readonly #vocabulary: Vocabulary;
  readonly #unknown = new Map<string, { kind: Unknown['kind']; name: string; posts: number }>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  use(kind: Unknown['kind'], written: string) {
    const choices = this.#vocabulary[parts[kind]];
    const id = resolve(choices, written) ?? choices.find((choice) => choice.id === slugFrom(written))?.id;
    if (id !== undefined) return id;
    const key = `${kind} ${slugFrom(written)}`;
    const before = this.#unknown.get(key);
    this.#unknown.set(key, { kind, name: before?.name ?? written, posts: (before?.posts ?? 0) + 1 });
    return before?.name ?? written;
  }

  unknown(): Unknown[] {
    return [...this.#unknown.values()]
      .map((one) => ({
        ...one,
        nearest: nearest(this.#vocabulary[parts[one.kind]], one.name, ({ id, label }) => [id, label]).map(
          ({ id }) => id,
        ),
      }))
      .sort((a, b) => a.kind.localeCompare(b.kind) || b.posts - a.posts || a.name.localeCompare(b.name));
  }
}
