import { nearest, resolve, type Choice } from '../publication/vocabulary.ts';
import type { Document } from './documents.ts';
import type { Declaration, Folder } from './folder.ts';
import { mistake, warning, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path } from './yaml.ts';

/** What a file declares; `unread` if its name cannot be read, so that any name may refer to it. */
interface Declared extends Choice {
  readonly unread: boolean;
}

/** The ids and labels that essays may use, by kind. */
export interface Vocabulary {
  readonly tags: readonly Declared[];
  readonly series: readonly Declared[];
  readonly authors: readonly Declared[];
}

const choices = (declarations: readonly Declaration[], field: string): Declared[] =>
  declarations.map(({ id, record }) => {
    const label = record?.fields[field];
    return { id, label: typeof label === 'string' ? label : id, unread: typeof label !== 'string' };
  });

export const vocabularyOf = ({ tags, series, authors }: Folder): Vocabulary => ({
  tags: choices(tags, 'label'),
  series: choices(series, 'title'),
  authors: choices(authors, 'name'),
});

/** How a choice is offered: by its id, and by its label where that is another. */
export const names = ({ id, label }: Choice) => (label.toLowerCase() === id ? id : `${id} ("${label}")`);

const kinds = {
  tags: 'the id or label of a tag declared in content/tags',
  series: 'the id or title of a series declared in content/series',
  authors: 'the id or name of an author declared in content/authors',
};

/** Tags, series and authors that an essay names. */
export function namesIn(document: Document): { kind: keyof Vocabulary; path: Path; text: string }[] {
  const { tags, series, author } = document.front?.fields ?? {};
  const all: { kind: keyof Vocabulary; path: Path; text: unknown }[] = [
    ...(Array.isArray(tags)
      ? tags.map((text: unknown, index) => ({ kind: 'tags' as const, path: ['tags', index], text }))
      : []),
    ...(Array.isArray(author)
      ? author.map((text: unknown, index) => ({ kind: 'authors' as const, path: ['author', index], text }))
      : [{ kind: 'authors' as const, path: ['author'], text: author }]),
  ];
  if (typeof series === 'object' && series !== null && 'name' in series) {
    all.push({ kind: 'series', path: ['series', 'name'], text: series.name });
  }
  return all.flatMap(({ kind, path, text }) =>
    typeof text === 'string' && text.trim() !== '' ? [{ kind, path, text }] : [],
  );
}

/** Reports tags, series and authors that are not declared, or given twice. */
export function checkReferences(document: Document, vocabulary: Vocabulary): Problem[] {
  const { front } = document;
  if (!front) return [];
  const met = new Set<string>();
  return namesIn(document).flatMap(({ kind, path, text }) => {
    const place = front.placeOf(path);
    const field = kind === 'series' ? 'series.name' : String(path[0]);
    const declared = vocabulary[kind];
    const id = resolve(declared, text);
    if (id === undefined && declared.some(({ unread }) => unread)) return [];
    if (id === undefined) {
      const none = declared.length === 0 ? ' (none is declared yet)' : '';
      const near = nearest(declared, text, (choice) => [choice.id, choice.label]);
      return [mistake(place, field, quoted(text), kinds[kind] + none, near.map(names))];
    }
    const key = `${kind} ${id}`;
    if (met.has(key))
      return [warning(place, field, `${quoted(text)}, which stands there twice`, 'each once')];
    met.add(key);
    return [];
  });
}

/** Reports a declaration whose name already means another one. */
export function checkNames(declarations: readonly Declaration[], field: string): Problem[] {
  const all = choices(declarations, field);
  return declarations.flatMap(({ id, file, record }) => {
    const label = all.find((choice) => choice.id === id)?.label ?? id;
    const meant = resolve(all, label);
    const other = declarations.find((declaration) => declaration.id === meant);
    if (!record || !other || other.id === id) return [];
    const found = `${quoted(label)}, which ${other.file} is called too`;
    return [mistake({ ...record.placeOf([field]), file }, field, found, 'a name of its own')];
  });
}
