import { describe, expect, it } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const text = JSON.stringify;

describe('a name', () => {
  it.each([
    ['title', text('A\n\n## Injected')],
    ['title', text('A\u001b[31m')],
    ['title', text('A\u2028b')],
    ['title', text('A \u202etxt.exe')],
    ['title', text('\u200b\u2060')],
    ['description', text(`${'Fifty to a hundred and sixty characters, for lists. '.repeat(2)}\n- [x](y)`)],
  ])('of one line has no line end and no sign that nobody sees: %s %s', (field, written) => {
    expect(onlyLine(reportOnEssay(essay({ [field]: written })))).toContain(
      'expected a text on one line, without signs that nobody sees',
    );
  });

  it('has no \\ and no 300 letters', () => {
    expect(onlyLine(reportOnEssay(essay({ title: text('A\\](https://evil.example') })))).toContain(
      'expected a text without \\',
    );
    expect(onlyLine(reportOnEssay(essay({ title: 'a'.repeat(300) })))).toContain(
      '(300 characters); expected at most 200 characters',
    );
  });

  it.each(['>\n  A title\n  in two', '|\n  A title', '>-\n  A title\n  in two\n'])(
    'may end with the line end that YAML gives it: %j',
    (title) => {
      expect(reportOnEssay(essay({ title }))).toBe('');
    },
  );

  it.each(['|\n  A title\n  in two', '>-\n  A title\n\n  in two'])(
    'has no line end in it, however YAML writes that: %j',
    (title) => {
      expect(onlyLine(reportOnEssay(essay({ title })))).toContain('title: "A title in two"');
    },
  );

  it.each([
    ['tags/x.yaml', 'label: "A\\nB"\ndescription: D.\nintroduction: I.\n'],
    ['series/x.yaml', 'title: "A\\tB"\ndescription: D.\nintroduction: I.\n'],
    ['authors/x.yaml', 'name: "A\\eB"\ndescription: D.\n'],
  ])('of content/%s neither', (file, written) => {
    expect(onlyLine(reportOn({ [`content/${file}`]: written }))).toContain('expected a text on one line');
  });
});

describe('the last part of an address', () => {
  it.each([
    ['con', 'Windows has this one for itself'],
    ['aux', 'Windows has this one for itself'],
    ['com1', 'Windows has this one for itself'],
    ['index', 'hosts read this one as that of the folder'],
    ['a'.repeat(300), 'at most 100 characters'],
    ['../x', 'lower-case words joined by hyphens'],
    ['a--b', 'lower-case words joined by hyphens'],
    ['404.html', 'lower-case words joined by hyphens'],
  ])('is refused in words: %s', (slug, words) => {
    expect(onlyLine(reportOnEssay(essay({ slug: text(slug) })))).toContain(words);
  });

  it('is no name of Windows where the name of a file makes it', () => {
    expect(onlyLine(reportOn({ 'content/essays/nul.mdx': essay() }))).toContain(
      'file name: "nul"; expected another name: Windows has this one for itself, as the address is made of it',
    );
  });
});

describe('YAML', () => {
  it.each([
    [
      Array.from(
        { length: 8 },
        (_, at) =>
          `a${at}: &a${at} [${Array(9)
            .fill(at === 0 ? 'x' : `*a${at - 1}`)
            .join(', ')}]`,
      ).join('\n'),
      'names that stand for each other without end',
    ],
    ['title: &a [*a]', 'groups within groups without end'],
    [`title: ${'['.repeat(5000)}`, 'groups within groups without end'],
    [`a: &a 1\nb: [${'*a, '.repeat(200)}]`, '200 times *name'],
  ])('that grows while it is read is refused in words', (front, words) => {
    expect(onlyLine(reportOnEssay(`---\n${front}\n---\n\nx\n`))).toContain(words);
  });
});

describe('a link', () => {
  it.each(['/\\host/', '\\\\host/', '/\\/host/', '&#9;//host/'])(
    'that browsers read as another site is none of ours: %s',
    (url) => {
      expect(reportOnEssay(essay({}, `<a href="${url}">x</a>`))).toContain('which leads to another site');
    },
  );
});
