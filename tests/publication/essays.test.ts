import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/library/source-authors.ts';
import { models } from '../../src/models/index.ts';
import { citedIn, essays, findings, series, sources, tags } from './publication.ts';

const slugs = essays.map(({ slug }) => slug);
const gaps = sources.flatMap(({ data }) => (data.kind === 'gap' ? [data.label] : []));
const sourceEssays = sources.filter(({ data }) => data.kind === 'essay');

/** One sentence: begins with a capital or a digit, and has its only full stop at the end; decimal points are none. */
const isSentence = (text: string) => /^[\p{Lu}\d][^]*\.$/u.test(text) && !/[.!?]\s/.test(text);

describe('the publication', () => {
  it('answers each of the five source essays, and the ledger names the answer', () => {
    expect(sourceEssays).toHaveLength(5);
    for (const { data } of sourceEssays) {
      const answer = essays.find(({ slug }) => slug === data.answeredBy);
      expect(answer?.data.inspiredBy?.url, data.label).toBe(data.url);
    }
  });

  it('names in each essay the author of the piece that it answers, and links to it', () => {
    const inspired = essays.flatMap(({ slug, data, body }) =>
      data.inspiredBy ? [{ slug, body, ...data.inspiredBy }] : [],
    );
    expect(inspired.length).toBeGreaterThanOrEqual(sourceEssays.length);
    for (const { slug, body, author, url } of inspired) {
      const piece = sourceEssays.find(({ data }) => data.url === url);
      expect(piece?.data.authors.map(nameOf), slug).toContain(author);
      expect(body, slug).toContain(url);
    }
  });

  it('has at least two series and eight tags, each with an introduction and used', () => {
    expect(series.length).toBeGreaterThanOrEqual(2);
    expect(tags).toHaveLength(8);
    for (const { data } of [...series, ...tags])
      expect((data.introduction ?? '').length).toBeGreaterThan(100);
    expect(new Set(essays.flatMap(({ data }) => data.tags))).toEqual(new Set(tags.map(({ id }) => id)));
    expect(new Set(essays.map(({ data }) => data.series?.name))).toEqual(new Set(series.map(({ id }) => id)));
  });

  it('has no tag with a single essay', () => {
    const lonely = tags.filter(({ id }) => essays.filter(({ data }) => data.tags.includes(id)).length < 2);
    expect(lonely.map(({ id }) => id)).toEqual([]);
  });

  it('numbers the parts of each series from 1 without a gap', () => {
    for (const { id } of series) {
      const orders = essays.flatMap(({ data }) => (data.series?.name === id ? [data.series.order] : []));
      expect(orders.toSorted()).toEqual(orders.map((_, part) => part + 1));
    }
  });

  it('shows each of the calculators in an essay', () => {
    const shown = essays.flatMap(({ body }) =>
      [...body.matchAll(/<Calculator model="([^"]+)"/g)].map(([, model]) => model),
    );
    expect(new Set(shown)).toEqual(new Set(Object.keys(models)));
  });
});

describe.each(essays)('$slug', ({ slug, data, body, shown, wordCount }) => {
  it('is 350 to 2,400 words long', () => {
    expect(wordCount).toBeGreaterThanOrEqual(350);
    expect(wordCount).toBeLessThanOrEqual(2400);
  });

  it('sums itself up in three sentences', () => {
    expect(data.inBrief).toHaveLength(3);
    for (const sentence of data.inBrief ?? []) expect(sentence).toSatisfy(isSentence);
  });

  it('has a text for sharing, most words of which are its own', () => {
    const stems = (words: string) => new Set(words.toLowerCase().match(/\p{L}{4,}/gu));
    const said = stems(shown);
    const posted = [...stems(data.shareText ?? '')];
    expect(posted.length).toBeGreaterThan(4);
    expect(posted.filter((word) => said.has(word)).length / posted.length).toBeGreaterThan(0.8);
  });

  it('describes itself in 50 to 160 characters', () => {
    expect(data.description.length).toBeGreaterThanOrEqual(50);
    expect(data.description.length).toBeLessThanOrEqual(160);
  });

  it('sends its reader on to another essay', () => {
    const others = slugs.filter((other) => other !== slug);
    expect(others.some((other) => body.includes(`](/essays/${other}/)`))).toBe(true);
  });

  it('names the finding in every citation, and none that is only recalled', () => {
    const cited = citedIn(body);
    expect(cited).toHaveLength(body.match(/<Cite\b/g)?.length ?? 0);
    for (const name of cited)
      expect(findings.get(name)?.read, name).toBeOneOf(['primary', 'mirror', 'secondary', 'derived', 'gap']);
  });

  it('is related to another by what both cite, never by evidence that was not found', () => {
    const page = readFileSync(`dist/essays/${slug}/index.html`, 'utf8');
    const reasons = page.match(/also (?:cites|on) [^<]+|in the same series/g) ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => gaps.some((label) => reason.includes(label)))).toEqual([]);
  });

  it('never cites METR’s slowdown of 2025 without its sequel of 2026', () => {
    const cited = citedIn(body);
    if (!cited.includes('metr-2025-slowdown/time-change')) return;
    expect(cited).toContain('metr-2026-update/returning-developers');
  });
});
