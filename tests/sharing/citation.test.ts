import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, citation, cslItem, cslJson, type Work } from '../../src/sharing/citation.ts';

const essay: Work = {
  id: 'the-ceiling',
  kind: 'essay',
  title: 'Your week has a ceiling',
  authors: ['Ada Lovelace', 'Grace Hopper'],
  issued: new Date('2026-11-03T23:30:00Z'),
  venue: 'Fulcrum',
  url: 'https://fulcrum.example/essays/the-ceiling/',
};
const fulcrum = [{ organisation: 'Fulcrum' }];

describe('citation(work)', () => {
  it('names author, title, publication, date and address', () => {
    expect(citation(essay)).toBe(
      'Ada Lovelace, Grace Hopper. “Your week has a ceiling.” Fulcrum, 3 November 2026. https://fulcrum.example/essays/the-ceiling/',
    );
  });
  it('names the publication once where it is the author', () => {
    expect(citation({ ...essay, authors: fulcrum })).toMatch(/^Fulcrum\. “[^”]+” 3 November 2026\. https/);
  });
  it('says which version it was: by its day, or by its number', () => {
    const version = new Date('2026-11-28T08:00:00Z');
    expect(citation({ ...essay, version })).toContain('3 November 2026. Version of 28 November 2026. https');
    expect(citation({ ...essay, authors: fulcrum, issued: version, version: 2 })).toContain(
      '28 November 2026. Version 2. https',
    );
    expect(citation({ ...essay, authors: fulcrum, issued: undefined, version })).toContain(
      '” Version of 28 November 2026. https',
    );
  });
  it('leaves a title that ends in a question mark as it is, and does without date and address', () => {
    const bare = { ...essay, title: 'Who decides?', authors: fulcrum, issued: undefined, url: undefined };
    expect(citation(bare)).toBe('Fulcrum. “Who decides?”');
  });
  it('ends with the note, and names no year twice', () => {
    const note =
      'as graded in Fulcrum’s ledger, checked 21 November 2026, https://fulcrum.example/evidence/x/';
    expect(citation({ ...essay, venue: 'METR; arXiv', issued: 2025, note })).toMatch(
      /METR; arXiv, 2025\. https\S+ \(as graded in [^)]+\/evidence\/x\/\)$/,
    );
    expect(citation({ ...essay, venue: 'METR blog, 24 Feb 2026', issued: 2026 })).toContain('24 Feb 2026. ');
  });
});

describe('what a reference manager gets of a page', () => {
  it('is a BibTeX entry named after the page, with its version in a note', () => {
    const version = new Date('2026-11-28T08:00:00Z');
    expect(bibtex({ ...essay, version, note: 'as graded at 50%' }).split('\n')).toEqual([
      '@misc{the-ceiling,',
      '  title = {{Your week has a ceiling}},',
      '  author = {Ada Lovelace and Grace Hopper},',
      '  year = {2026},',
      '  howpublished = {Fulcrum},',
      '  url = {https://fulcrum.example/essays/the-ceiling/},',
      '  note = {Version of 28 November 2026. As graded at 50\\%},',
      '}',
    ]);
  });
  it('is an item of CSL-JSON with the day, the version and the note', () => {
    expect(cslItem({ ...essay, version: 2, note: 'as graded' })).toMatchObject({
      type: 'post-weblog',
      issued: { 'date-parts': [[2026, 11, 3]] },
      version: '2',
      note: 'As graded',
    });
    expect(cslItem({ ...essay, kind: 'calculator' }).type).toBe('software');
    expect(cslItem({ ...essay, kind: 'ledger' }).type).toBe('dataset');
  });
  it('is a file of CSL-JSON that holds the item, with one field on each line', () => {
    expect(JSON.parse(cslJson(essay))).toEqual([cslItem(essay)]);
    expect(cslJson(essay).split('\n')).toHaveLength(2 + Object.keys(cslItem(essay)).length);
  });
  it('keeps a publication’s name whole and escapes signs that mean something to BibTeX', () => {
    const entry = bibtex({ ...essay, title: 'R&D {100%} of $5 #1', authors: fulcrum });
    expect(entry).toContain('author = {{Fulcrum}}');
    expect(entry).toContain('title = {{R\\&D 100\\% of \\$5 \\#1}}');
  });
});

const source: Work = {
  id: 'bain-2025-report',
  title: 'Copilots: “20 %” & more',
  authors: ['Magne Jørgensen', { organisation: 'Bain & Company' }],
  issued: 2025,
  venue: 'ACM_TOSEM',
  url: 'https://example.org/a_b/%7Ec{1}"é',
  kind: 'survey',
};

describe('bibtex(work)', () => {
  it('separates persons, and keeps organisations and titles whole', () => {
    expect(bibtex(source).split('\n')).toEqual([
      '@misc{bain-2025-report,',
      "  title = {{Copilots: ``20 \\%'' \\& more}},",
      '  author = {Magne J{\\o}rgensen and {Bain \\& Company}},',
      '  year = {2025},',
      '  howpublished = {ACM\\_TOSEM},',
      '  url = {https://example.org/a_b/%7Ec%7B1%7D%22%C3%A9},',
      '}',
    ]);
  });
  it('keeps a person whole whose name holds a comma or “and”', () => {
    const authors = ['King, Jr.', 'Ann And Bob', 'Alexander Sandberg'];
    expect(bibtex({ ...source, authors })).toContain(
      'author = {{King, Jr.} and {Ann And Bob} and Alexander Sandberg}',
    );
  });
  it('makes a key that BibTeX reads', () => {
    expect(bibtex({ ...source, id: 'a, {b} %c' })).toMatch(/^@misc\{a-b-c,\n/);
    expect(bibtex({ ...source, id: '–' })).toMatch(/^@misc\{entry,\n/);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\\', '{', '}', '~', '^', '"', '%', '&', '$', '#', '_', ',', ' and ', '\n'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
  });
  const author = fc.oneof(text, fc.record({ organisation: text }));
  /** How many parts a separator outside braces divides a text into; fails where the braces are not balanced. */
  const partsOutsideBraces = (written: string, separator: string) => {
    let depth = 0;
    let parts = 1;
    for (let at = 0; at < written.length; at += 1) {
      if (written[at] === '{') depth += 1;
      if (written[at] === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
      if (depth === 0 && written.startsWith(separator, at)) parts += 1;
    }
    expect(depth).toBe(0);
    return parts;
  };

  it('stays one balanced entry with every author, whatever is written', () => {
    fc.assert(
      fc.property(text, text, fc.array(author, { minLength: 1 }), text, (id, title, authors, venue) => {
        const lines = bibtex({
          id,
          kind: 'essay',
          title,
          authors,
          venue,
          url: `https://example.org/${title}`,
          note: `of ${title}`,
        }).split('\n');
        expect(lines).toHaveLength(7);
        expect(lines[0]).toMatch(/^@misc\{[\w.:+/-]+,$/);
        expect(lines.at(-1)).toBe('}');
        for (const line of lines.slice(1, -1)) {
          const value = /^ {2}\w+ = \{(.*)\},$/.exec(line)?.[1] ?? '{';
          if (line.startsWith('  author')) expect(partsOutsideBraces(value, ' and ')).toBe(authors.length);
          else partsOutsideBraces(value, ' and ');
          if (!line.startsWith('  url')) expect(value).not.toMatch(/(?<!\\)[%&#]/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('cslItem(work)', () => {
  it('splits the names of persons, particles too, and keeps organisations whole', () => {
    const authors = ['Guido van Rossum', 'Amdahl', 'Mary Jane de la Cruz', { organisation: 'METR' }];
    expect(cslItem({ ...source, authors }).author).toEqual([
      { family: 'Rossum', 'non-dropping-particle': 'van', given: 'Guido' },
      { family: 'Amdahl' },
      { family: 'Cruz', 'non-dropping-particle': 'de la', given: 'Mary Jane' },
      { literal: 'METR' },
    ]);
  });
  it('says what is known and nothing else', () => {
    const bare = { ...source, issued: undefined, venue: undefined, url: undefined };
    expect(Object.keys(cslItem(bare))).toEqual(['id', 'type', 'title', 'author']);
  });
  it('loses no part of a name', () => {
    const word = fc.stringMatching(/^\p{L}{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const [name] = cslItem({ ...source, authors: [words.join(' ')] }).author;
        const parts =
          name && 'family' in name ? [name.given, name['non-dropping-particle'], name.family] : [];
        expect(parts.filter((part) => part !== undefined).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
