import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn } from './folder.ts';

describe('places', () => {
  test('in a series belong to one essay each', () => {
    const words = reportOn({
      'content/essays/one.mdx': essay({ series: '{ name: building-again, order: 2 }' }),
      'content/essays/two.mdx': essay({ series: '{ name: Building again, order: 2 }' }),
    });
    expect(onlyLine(words)).toBe(
      'content/essays/two.mdx:7:40  series.order: 2, the place of content/essays/one.mdx in "building-again"; ' +
        'expected a place that no other essay of the series has',
    );
  });

  test('in a series may have gaps', () => {
    const words = reportOn({
      'content/essays/one.mdx': essay({ series: '{ name: building-again, order: 2 }' }),
      'content/essays/two.mdx': essay({ series: '{ name: building-again, order: 5 }' }),
    });
    expect(words).toBe('');
  });
});

describe('places in public/', () => {
  const essays = { 'content/essays/one/index.md': essay() };

  test.each([
    [
      'index.html/a.txt',
      'public/index.html/  place: a folder where a build writes a file; expected another name',
    ],
    [
      'essays/one.md/a.txt',
      'public/essays/one.md/  place: a folder where a build writes a file; expected another name',
    ],
    ['essays', 'public/essays  place: a file where a build makes a folder; expected another name'],
    ['about', 'public/about  place: a file where a build makes a folder; expected another name'],
    [
      'about/index.html',
      'public/about/index.html  place: published instead of what a build writes there; expected another name, unless it is meant',
    ],
  ])('may not collide with what a build writes: %s', (name, line) => {
    expect(onlyLine(reportOn({ ...essays, [`public/${name}`]: 'x' }))).toBe(line);
  });

  test('may be beside what a build writes, and folders may be named like files', () => {
    const files = ['essays/one/a.txt', 'photos.html/a.txt', '_headers', 'essays/two.md'];
    expect(reportOn({ ...essays, ...Object.fromEntries(files.map((name) => [`public/${name}`, 'x'])) })).toBe(
      '',
    );
  });
});

describe('addresses', () => {
  test('may not be those of a list by year', () => {
    expect(onlyLine(reportOn({ 'content/essays/1984.mdx': essay() }))).toBe(
      'content/essays/1984.mdx  address: "1984"; expected a name that is no year, where the list of that year stands',
    );
  });

  test('may not be shared by a file and a folder of the same name', () => {
    const words = reportOn({ 'content/essays/one.mdx': essay(), 'content/essays/one/index.mdx': essay() });
    expect(onlyLine(words)).toBe(
      'content/essays/one/index.mdx  slug: "one", as in content/essays/one.mdx; expected an address that no other essay has',
    );
  });

  test('may not be shared by a slug and a file name', () => {
    const words = reportOn({
      'content/essays/one.mdx': essay(),
      'content/essays/two.mdx': essay({ slug: 'one' }),
    });
    expect(onlyLine(words)).toBe(
      'content/essays/two.mdx:7:7  slug: "one", as in content/essays/one.mdx; expected an address that no other essay has',
    );
  });

  test('must consist of lower-case words and hyphens', () => {
    const words = reportOn({
      'content/essays/My Essay.mdx': essay(),
      'content/essays/x.mdx': essay({ slug: 'My/Essay' }),
    });
    expect(words).toContain(
      'content/essays/My Essay.mdx  file name: "My Essay"; expected lower-case words joined by hyphens',
    );
    expect(words).toContain(
      'content/essays/x.mdx:7:7  slug: "My/Essay"; expected lower-case words joined by hyphens',
    );
  });

  test('may come from a slug where the file name would not do', () => {
    expect(reportOn({ 'content/essays/2025/My Essay.mdx': essay({ slug: 'my-essay' }) })).toBe('');
  });
});
