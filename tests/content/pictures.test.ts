import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOnEssay } from './folder.ts';

const picture = { 'content/essays/chart.png': 'GIF89a' };
const alt = 'expected a text that says what the picture shows, for readers who cannot see it';
const lineFor = (text: string, beside = {}) => onlyLine(reportOnEssay(essay({}, text), beside));

describe('a thumbnail', () => {
  test('may be a picture or a plate', () => {
    expect(reportOnEssay(essay({ thumbnail: './chart.png' }), picture)).toBe('');
    expect(reportOnEssay(essay({ thumbnail: 'chart.png' }), picture)).toBe('');
    expect(reportOnEssay(essay({ thumbnail: 'ceiling' }))).toBe('');
  });

  test('must exist', () => {
    expect(onlyLine(reportOnEssay(essay({ thumbnail: './chrat.png' }), picture))).toBe(
      'content/essays/first.mdx:7:12  thumbnail: "./chrat.png", where nothing is; ' +
        'expected a picture that is there, its path relative to the essay; nearest: ./chart.png',
    );
  });

  test('must be a picture or a plate', () => {
    expect(onlyLine(reportOnEssay(essay({ thumbnail: 'celing' })))).toBe(
      'content/essays/first.mdx:7:12  thumbnail: "celing"; expected a picture beside the essay, or the name of a plate; nearest: ceiling',
    );
    expect(
      onlyLine(reportOnEssay(essay({ thumbnail: './notes.txt' }), { 'content/essays/notes.txt': 'x' })),
    ).toContain('thumbnail: "./notes.txt"; expected a picture: avif, gif, jpg, png, svg, tiff or webp');
  });
});

describe('a picture in the text', () => {
  test('is accepted where it exists and has alternative text', () => {
    const all = '![A chart](./chart.png) ![A chart][chart] ![Mark](/mark.svg)\n\n[chart]: chart.png';
    expect(reportOnEssay(essay({}, all), { ...picture, 'public/mark.svg': '<svg/>' })).toBe('');
  });

  test('must exist', () => {
    expect(lineFor('See ![A chart](./chrat.png)', picture)).toBe(
      'content/essays/first.mdx:9:5  picture: "./chrat.png", where nothing is; ' +
        'expected a picture that is there, its path relative to the essay; nearest: ./chart.png',
    );
    expect(lineFor('![A chart](/chart.png)', { 'public/charts.png': 'x' })).toContain(
      'picture: "/chart.png"; expected a picture that is there, in public/; nearest: /charts.png',
    );
  });

  test('is reported with a file whose name differs only in how its accents are encoded', () => {
    expect(lineFor('![A chart](./u\u0308ber.png)', { 'content/essays/\u00fcber.png': '\x89PNG' })).toContain(
      'and a file whose name only looks the same; expected one name for both',
    );
    expect(lineFor('![A chart](./%C3%BCber.png)', { 'content/essays/u\u0308ber.png': '\x89PNG' })).toContain(
      'whose name only looks the same',
    );
  });

  test('must be a picture by its bytes, not only by its name', () => {
    const pointer = { 'content/essays/chart.png': 'version https://git-lfs.github.com/spec/v1\n' };
    const expected =
      '"./chart.png", which holds no picture; expected a picture: avif, gif, jpg, png, svg, tiff or webp';
    expect(lineFor('![A chart](./chart.png)', pointer)).toBe(
      `content/essays/first.mdx:9:1  picture: ${expected}`,
    );
    expect(
      lineFor('import chart from \'./chart.png\'\n\n<Figure src={chart} alt="A chart" />', pointer),
    ).toBe(`content/essays/first.mdx:9:1  import: ${expected}`);
    expect(lineFor('![A chart](./chart.png)', { 'content/essays/chart.png': '' })).toContain(
      'holds no picture',
    );
  });

  test('may be shown by every form of reference', () => {
    const ways = '![A chart][c] ![C] ![c][] [![Again][c]](/about/)\n\n[c]: <./chart.png>';
    expect(reportOnEssay(essay({}, ways), picture)).toBe('');
  });

  test('must have alternative text', () => {
    expect(lineFor('![](./chart.png)', picture)).toBe(
      `content/essays/first.mdx:9:1  picture: "./chart.png", without alternative text; ${alt}`,
    );
    expect(lineFor('![ ][c]\n\n[c]: ./chart.png', picture)).toContain(alt);
    expect(lineFor('<img src="/mark.svg" />', { 'public/mark.svg': 'x' })).toContain(alt);
  });

  test('must have alternative text also where HTML shows an import', () => {
    const shown = (tag: string) => lineFor(`import c from './chart.png'\n\n${tag}`, picture);
    expect(
      reportOnEssay(essay({}, 'import c from \'./chart.png\'\n\n<img src={c} alt="A" />'), picture),
    ).toBe('');
    expect(shown('<img src={c.src} />')).toContain(
      `11:1  picture: "./chart.png", without alternative text; ${alt}`,
    );
  });

  test('must not come from another site', () => {
    expect(lineFor('![A chart](https://example.org/chart.png)')).toContain(
      'expected a picture of our own: pages load nothing from other sites',
    );
  });
});

describe('<Figure>', () => {
  const imported = "import chart from './chart.png'\n\n";

  test('shows an imported picture', () => {
    expect(reportOnEssay(essay({}, `${imported}<Figure src={chart} alt="A chart" />`), picture)).toBe('');
  });

  test('must import a picture that exists', () => {
    expect(
      lineFor('import chart from \'./chrat.png\'\n\n<Figure src={chart} alt="A chart" />', picture),
    ).toBe(
      'content/essays/first.mdx:9:1  import: "./chrat.png", where nothing is; ' +
        'expected a picture that is there, its path relative to the essay; nearest: ./chart.png',
    );
  });

  test('must name an import of the same file', () => {
    expect(lineFor(`${imported}<Figure src={chrat} alt="A chart" />`, picture)).toBe(
      'content/essays/first.mdx:11:1  <Figure src>: {chrat}; expected a picture imported in this file; nearest: chart',
    );
    expect(lineFor('<Figure src="./chart.png" alt="A chart" />', picture)).toContain(
      '<Figure src>: "./chart.png"; expected an import:',
    );
  });

  test('may not show an SVG, which Astro imports as a component', () => {
    expect(
      lineFor('import chart from \'./chart.svg\'\n\n<Figure src={chart} alt="A chart" />', {
        'content/essays/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />',
      }),
    ).toContain('<Figure src>: "./chart.svg"; expected a photograph; a drawing is written ![…](./chart.svg)');
  });

  test('must have alternative text', () => {
    expect(lineFor(`${imported}<Figure src={chart} />`, picture)).toBe(
      `content/essays/first.mdx:11:1  <Figure alt>: missing; ${alt}`,
    );
    expect(lineFor(`${imported}<Figure src={chart} alt="" />`, picture)).toContain('<Figure alt>: empty');
  });
});

test('a picture may be one that the publication draws', () => {
  expect(reportOnEssay(essay({}, '![What it shows.](/plates/queue.svg)'))).toBe('');
  expect(reportOnEssay(essay({}, '![What it shows.](/plates/queues.svg)'))).toContain(
    'expected a picture that is there, in public/; nearest: /plates/queue.svg',
  );
});
