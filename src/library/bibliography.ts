import type { SourceFields } from '../schema.ts';
import type { Source } from './evidence.ts';
import { nameOf } from './source-authors.ts';

type Cited = Pick<Source, 'title' | 'authors' | 'year' | 'venue' | 'url' | 'kind'> & {
  readonly id: string;
};

const bibtexText = (text: string) => text.replace(/[\\{}]/g, '').replace(/([&%$#_])/g, '\\$1');

/** A source as a BibTeX entry: `@misc{peng-2023-copilot, title = {…}, …}`. */
export function bibtex({ id, title, authors, year, venue, url }: Cited) {
  const fields = [
    ['title', title],
    ['author', authors.map(nameOf).join(' and ')],
    ['year', year],
    ['howpublished', venue],
    ['url', url],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name} = {${name === 'url' ? value : bibtexText(String(value))}},`,
  );
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}

const cslTypes: Partial<Record<SourceFields['kind'], string>> = {
  'field-trial': 'article',
  'lab-trial': 'article',
  observation: 'article',
  review: 'article',
  press: 'article-newspaper',
  essay: 'post-weblog',
  opinion: 'post-weblog',
  'own-data': 'dataset',
};

/** A source as an item of CSL-JSON, the format that reference managers import. */
export const cslItem = ({ id, title, authors, year, venue, url, kind }: Cited) => ({
  id,
  type: cslTypes[kind] ?? 'report',
  title,
  author: authors.map((author) => ({ literal: nameOf(author) })),
  ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
  ...(venue === undefined ? {} : { 'container-title': venue }),
  ...(url === undefined ? {} : { URL: url }),
});
