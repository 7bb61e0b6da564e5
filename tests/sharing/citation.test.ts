import { describe, expect, it } from 'vitest';
import { bibtexEntry, citation } from '../../src/sharing/citation.ts';

const cited = {
  title: 'Your week has a ceiling',
  address: 'https://fulcrum.example/essays/the-ceiling/',
  site: 'Fulcrum',
  authors: ['Ada Lovelace', 'Grace Hopper'],
  published: new Date('2026-11-03T23:30:00Z'),
};

describe('citation(cited)', () => {
  it('names author, title, publication, date and address', () => {
    expect(citation(cited)).toBe(
      'Ada Lovelace, Grace Hopper. “Your week has a ceiling.” Fulcrum, 3 November 2026. https://fulcrum.example/essays/the-ceiling/',
    );
  });
  it('names the publication once where it is the author', () => {
    expect(citation({ ...cited, authors: ['Fulcrum'] })).toMatch(
      /^Fulcrum\. “[^”]+” 3 November 2026\. https/,
    );
  });
  it('leaves a title that ends in a question mark as it is, and does without a date', () => {
    const undated = { ...cited, title: 'Who decides?', authors: ['Fulcrum'], published: undefined };
    expect(citation(undated)).toBe(`Fulcrum. “Who decides?” ${cited.address}`);
  });
});

describe('bibtexEntry(cited)', () => {
  it('is an entry named for the page', () => {
    expect(bibtexEntry(cited).split('\n')).toEqual([
      '@misc{the-ceiling,',
      '  title = {{Your week has a ceiling}},',
      '  author = {Ada Lovelace and Grace Hopper},',
      '  year = {2026},',
      '  howpublished = {Fulcrum},',
      '  url = {https://fulcrum.example/essays/the-ceiling/},',
      '}',
    ]);
  });
  it('keeps a publication’s name whole and escapes what BibTeX would read', () => {
    const entry = bibtexEntry({ ...cited, title: 'R&D {100%} of $5 #1', authors: ['Fulcrum'] });
    expect(entry).toContain('author = {{Fulcrum}}');
    expect(entry).toContain('title = {{R\\&D 100\\% of \\$5 \\#1}}');
  });
});
