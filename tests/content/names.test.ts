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
  ])('in a single-line field has no line break and no invisible character: %s %s', (field, written) => {
    expect(onlyLine(reportOnEssay(essay({ [field]: written })))).toContain(
      'expected a text on one line, without signs that nobody sees',
    );
  });

  it('has no backslash and at most 200 characters', () => {
    expect(onlyLine(reportOnEssay(essay({ title: text('A\\](https://evil.example') })))).toContain(
      'expected a text without \\',
    );
    expect(onlyLine(reportOnEssay(essay({ title: 'a'.repeat(300) })))).toContain(
      '(300 characters); expected at most 200 characters',
    );
  });

  it.each(['>\n  A title\n  in two', '|\n  A title', '>-\n  A title\n  in two\n'])(
    'may end with the line break that a YAML block adds: %j',
    (title) => {
      expect(reportOnEssay(essay({ title }))).toBe('');
    },
  );

  it.each(['|\n  A title\n  in two', '>-\n  A title\n\n  in two'])(
    'has no line break inside, whichever YAML style makes it: %j',
    (title) => {
      expect(onlyLine(reportOnEssay(essay({ title })))).toContain('title: "A title in two"');
    },
  );

  it.each([
    ['tags/x.yaml', 'label: "A\\nB"\ndescription: D.\nintroduction: I.\n'],
    ['series/x.yaml', 'title: "A\\tB"\ndescription: D.\nintroduction: I.\n'],
    ['authors/x.yaml', 'name: "A\\eB"\ndescription: D.\n'],
  ])('is on one line in content/%s too', (file, written) => {
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
  ])('is refused with the reason: %s', (slug, words) => {
    expect(onlyLine(reportOnEssay(essay({ slug: text(slug) })))).toContain(words);
  });

  it('is not a name reserved by Windows, also where it comes from the file name', () => {
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
  ])('that expands or nests without end is refused with the reason', (front, words) => {
    expect(onlyLine(reportOnEssay(`---\n${front}\n---\n\nx\n`))).toContain(words);
  });
});

describe('a link', () => {
  it.each(['/\\host/', '\\\\host/', '/\\/host/', '&#9;//host/'])(
    'that browsers read as one to another site is reported as such: %s',
    (url) => {
      expect(reportOnEssay(essay({}, `<a href="${url}">x</a>`))).toContain('which leads to another site');
    },
  );
});
