import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

describe('a text that would be published nowhere', () => {
  test.each([
    'x.markdown',
    'x.MDX',
    'y/index.Md',
    'x.html',
    'x.org',
    'x.mdx.txt',
    'x.ipynb',
    'x.Rmd',
    'x.docx',
  ])('is reported: %s', (name) => {
    expect(onlyLine(reportOn({ [`content/essays/${name}`]: essay() }))).toContain(
      `content/essays/${name}  place: a text that nothing reads; expected a name that ends in .md or .mdx`,
    );
  });

  test.each([
    ['x.mdx.txt', 'x.mdx'],
    ['x.md.TXT', 'x.md'],
    ['y/index.MDX', 'y/index.mdx'],
    ['a.b.markdown', 'a.b.md'],
  ])('is reported with the same name and an ending that works: %s', (name, nearest) => {
    const [, last] = onlyLine(reportOn({ [`content/essays/${name}`]: essay() })).split('; nearest: ');
    expect(last).toBe(nearest);
  });

  test.each([
    ['sources/x.YAML', 'sources', 'x.yaml'],
    ['sources/y.json', 'sources', 'y.yaml'],
    ['tags/sub/z.yaml', 'tags', 'z.yaml'],
    ['authors/someone.md', 'authors', 'someone.yaml'],
    ['corrections/2026-11-15-x.yaml.txt', 'corrections', '2026-11-15-x.yaml'],
    ['pages/now.md', 'pages', 'now.mdx'],
    ['calculators/x/index.mdx', 'calculators', 'index.mdx'],
  ])('is also a file that its folder does not read: %s', (name, part, nearest) => {
    expect(onlyLine(reportOn({ [`content/${name}`]: 'x' }))).toBe(
      `content/${name}  place: a file that nothing reads; expected a name that ends in ` +
        `${part === 'pages' || part === 'calculators' ? '.mdx' : '.yaml'}, right in content/${part}/; nearest: ${nearest}`,
    );
  });

  test('is not a picture or a plain note beside a text', () => {
    expect(reportOn({ 'content/pages/shown.png': 'x', 'content/essays/notes.txt': 'x' })).toBe('');
  });

  test('is also a page without a route', () => {
    expect(
      onlyLine(reportOn({ 'content/pages/now.mdx': '---\ntitle: Now\ndescription: Now.\n---\n\nWords.\n' })),
    ).toContain(
      'content/pages/now.mdx  place: a page that nothing serves; expected a file src/pages/now.astro',
    );
  });
});

test('files that a system or an editor leaves beside texts are ignored', () => {
  expect(
    reportOn({
      'content/essays/x/._index.mdx': 'Mac OS X',
      'content/essays/.x.mdx.swp': 'junk',
      'content/tags/._leadership.yaml': '\0',
      'content/authors/Thumbs.db': '\0',
      'content/sources/desktop.ini': 'x',
      'content/essays/x/index.mdx': essay(),
    }),
  ).toBe('');
});

describe('a diagram in code', () => {
  test.each(['mermaid', 'dot', 'PlantUML', 'd2'])('is refused with what to do instead: %s', (language) => {
    expect(onlyLine(reportOnEssay(essay({}, `Words.\n\n\`\`\`${language}\na -> b\n\`\`\``)))).toContain(
      `content/essays/first.mdx:11:1  diagram: "\`\`\`${language}"; expected the drawing beside the text`,
    );
  });

  test('is not meant by code in another language', () => {
    expect(reportOnEssay(essay({}, '```ts\na -> b\n```\n\n`mermaid`'))).toBe('');
  });
});

describe('<Elsewhere>', () => {
  test('must have a complete address, and may only have an imported still', () => {
    const whole = '<Elsewhere href="https://video.example/watch?v=1" title="A talk" />';
    expect(reportOnEssay(essay({}, whole))).toBe('');
    expect(onlyLine(reportOnEssay(essay({}, '<Elsewhere href="/essays/" title="A talk" />')))).toContain(
      '<Elsewhere href>: "/essays/"; expected the whole address',
    );
    expect(
      onlyLine(reportOnEssay(essay({}, '<Elsewhere href="https://x.example" title="a" src="./a.png" />'))),
    ).toContain('<Elsewhere src>: "./a.png"; expected an import');
  });
});

test('a picture written in HTML must exist like any other', () => {
  expect(onlyLine(reportOnEssay(essay({}, '<img src="./none.png" alt="x" />')))).toContain(
    'picture: "./none.png", where nothing is',
  );
});

test('days count as the author wrote them, whatever the time zone', () => {
  const changes = {
    pubDatetime: '2026-11-10T07:00:00+09:00',
    modDatetime: '2026-11-15T07:00:00+09:00',
    revisions: '[{ date: 2026-11-15, note: Less time. }]',
  };
  expect(reportOnEssay(essay(changes))).toBe('');
});
