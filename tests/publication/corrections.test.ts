import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { corrections, essays, moved } from './publication.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** The text that a reader sees, except where it tells what used to be there. */
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

/** The pages that were corrected and have not moved since; of others only the page of corrections tells. */
const corrected = corrections.flatMap(({ id, data }) =>
  data.pages
    .filter((page) => !moved.has(page))
    .map((page) => ({ id, page, after: data.after, cut: data.cut?.includes(page) ?? false })),
);

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

  it.each(withdrawn)('is published nowhere any more: “$words”', ({ words }) => {
    expect(published.flatMap(({ name, text }) => (text.includes(plain(words)) ? [name] : []))).toEqual([]);
  });
});

describe('what was corrected says so', () => {
  it.each(corrected.filter(({ page }) => /^\/(?:essays|calculators|evidence)\//.test(page)))(
    'at the head of $page, leading to $id',
    ({ id, page }) => {
      const html = readFileSync(`dist${page}index.html`, 'utf8');
      const start = html.indexOf('<main');
      const head = html.slice(start, html.indexOf('<h2', start));
      expect(head).toContain('Corrected on ');
      expect(head).toContain(`href="/corrections/#on-${id}"`);
    },
  );

  it.each(corrected.filter(({ page }) => page.startsWith('/data/')))('at the head of $page', ({ page }) => {
    const head = readFileSync(`dist${page}`, 'utf8').slice(0, 1000);
    expect(head).toContain('Corrected');
    expect(head).toContain('/corrections/');
  });

  // Where the sentence was removed altogether, there is none left to say so.
  it.each(
    corrected.filter(
      ({ page, after, cut }) => page.startsWith('/essays/') && !after.startsWith('Nothing.') && !cut,
    ),
  )('at the sentence in $page: $id', ({ id, page }) => {
    const slug = page.split('/')[2] ?? '';
    expect(essays.find((one) => one.slug === slug)?.body).toContain(`<Corrected entry="${id}">`);
    expect(readFileSync(`dist/essays/${slug}.md`, 'utf8')).toMatch(
      new RegExp(`\\(\\[corrected on [^\\]]+\\]\\([^)]*/corrections/#on-${id}\\)\\)`),
    );
  });

  it('is listed on the page of corrections, the newest first, and in its feed', () => {
    const page = readFileSync('dist/corrections/index.html', 'utf8');
    const feed = readFileSync('dist/corrections/rss.xml', 'utf8');
    for (const { id } of corrections) expect(page).toContain(`id="on-${id}"`);
    const day = (id: string) => id.slice(0, 10);
    const newest = corrections.toSorted(
      (a, b) => day(b.id).localeCompare(day(a.id)) || a.id.localeCompare(b.id),
    );
    for (const { id } of newest.slice(0, 20)) expect(feed).toContain(`/corrections/#on-${id}<`);
    const days = [...page.matchAll(/<article[^>]*>\s*<p[^>]*><time datetime="([^"]+)"/g)].map(
      ([, day]) => day,
    );
    expect(days).toHaveLength(corrections.length);
    expect(days).toEqual(days.toSorted().reverse());
  });
});
