import type { Vocabulary } from '../../checks/references.ts';
import { nearest, resolve } from '../../publication/vocabulary.ts';
import { longestSlug, slug } from '../../schema.ts';
import { idFrom } from '../slug.ts';
import type { Taken } from './fields.ts';
import type { Post } from './posts.ts';

export interface Unknown {
  readonly kind: 'tag' | 'series' | 'author';
  readonly name: string;
  /** The id under which it can be declared. */
  readonly id: string;
  readonly posts: number;
  readonly nearest: readonly string[];
}

/**
 * Places in series: by date, after those already taken. If all posts of a new series are numbered, their numbers stay.
 */
export function placesInSeries(
  taken: readonly { post: Post; fields: Taken }[],
  { series }: Vocabulary,
  next: (series: string) => number,
) {
  const idOf = (name: string) => resolve(series, name) ?? idFrom(name);
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

/** The names that posts use. Declared ones become ids; of the others, counts the posts that use them. */
export class Names {
  readonly #vocabulary: Vocabulary;
  readonly #unknown = new Map<string, { kind: Unknown['kind']; name: string; posts: number }>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  use(kind: Unknown['kind'], given: string) {
    const written = given.replaceAll('\\', ' ').replace(/\s+/g, ' ').trim().slice(0, 200).trim();
    const choices = this.#vocabulary[parts[kind]];
    const id = resolve(choices, written) ?? choices.find((choice) => choice.id === idFrom(written))?.id;
    if (id !== undefined) return id;
    const key = `${kind} ${idFrom(written) || written}`;
    const before = this.#unknown.get(key);
    this.#unknown.set(key, { kind, name: before?.name ?? written, posts: (before?.posts ?? 0) + 1 });
    return before?.name ?? written;
  }

  /** An id for a name that is valid in an address and not yet taken. */
  #freeId({ kind, name }: Pick<Unknown, 'kind' | 'name'>, taken: Set<string>) {
    const like = idFrom(name)
      .slice(0, longestSlug - 9)
      .replace(/-$/, '');
    const sound = slug.safeParse(like).success && !/^\d{4}$/.test(like) ? like : `${kind}-${like || 'x'}`;
    let id = sound;
    for (let number = 2; taken.has(`${kind} ${id}`); number += 1) id = `${sound}-${number}`;
    taken.add(`${kind} ${id}`);
    return id;
  }

  unknown(): Unknown[] {
    const kinds = Object.entries(parts) as [Unknown['kind'], keyof Vocabulary][];
    const taken = new Set(
      kinds.flatMap(([kind, part]) => this.#vocabulary[part].map(({ id }) => `${kind} ${id}`)),
    );
    return [...this.#unknown.values()]
      .map((one) => ({
        ...one,
        id: this.#freeId(one, taken),
        nearest: nearest(this.#vocabulary[parts[one.kind]], one.name, ({ id, label }) => [id, label]).map(
          ({ id }) => id,
        ),
      }))
      .sort((a, b) => a.kind.localeCompare(b.kind) || b.posts - a.posts || a.name.localeCompare(b.name));
  }
}
