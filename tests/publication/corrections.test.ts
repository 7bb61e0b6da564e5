import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { corrections } from './publication.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** What a reader meets, but for the places that tell what used to stand there. */
function textOf(node: Node): string {
  if ('data' in node) return node.data;
  if (!('children' in node)) return '';
  if ('attribs' in node && ('data-history' in node.attribs || /^(?:script|style)$/.test(node.name)))
    return '';
  return node.children.map(textOf).join('');
}

const plain = (text: string) =>
  text
    .replace(/<Cite[^>]*\/>/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Pages that tell of corrections, and the ledger as data, which keeps its history. */
const history = /^(?:corrections\/|evidence\/changes\/|evidence\.json$)/;

const published = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:html|md|txt|xml|json|svg)$/.test(name) && !history.test(name))
  .map((name) => {
    const written = readFileSync(`dist/${name}`, 'utf8');
    const page = name.endsWith('.html');
    const described = page ? (written.match(/(?:content|aria-label|alt)="[^"]*"/g) ?? []) : [];
    const text = page ? parseDocument(written).children.map(textOf).join('') : written;
    return { name, text: plain([text, ...described].join('\n')) };
  });

const withdrawn = corrections.flatMap(({ id, data }) =>
  (data.withdrawn ?? []).map((words) => ({ id, words })),
);

describe('what was corrected', () => {
  it('is looked for in everything that is published', () => {
    expect(withdrawn.length).toBeGreaterThan(15);
    expect(published.length).toBeGreaterThan(150);
    expect(published.some(({ text }) => text.includes('joplin and typesense'))).toBe(true);
  });

  it.each(withdrawn)('stands nowhere any more: “$words”', ({ words }) => {
    expect(published.flatMap(({ name, text }) => (text.includes(plain(words)) ? [name] : []))).toEqual([]);
  });
});
