import { describe, expect, test } from 'vitest';
import { writable, type Writable } from '../../src/manuscript/components.ts';
import { corrected, correction, essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const lineFor = (text: string) => onlyLine(reportOnEssay(essay({}, text)));

describe('a citation', () => {
  test('names a source, and may name a finding', () => {
    expect(
      reportOnEssay(essay({}, 'So.<Cite id="peng-2023" /> So.<Cite id="peng-2023" finding="time-saved" />')),
    ).toBe('');
  });

  test('must name a source of the ledger', () => {
    expect(lineFor('So it is.<Cite id="peng-2032" finding="time-saved" />')).toBe(
      'content/essays/first.mdx:9:10  <Cite id>: "peng-2032"; expected a source of the ledger, content/sources; ' +
        'nearest: id="peng-2023" finding="time-saved"',
    );
    expect(lineFor('So.<Cite id="pen-2023" />')).toContain('nearest: id="peng-2023"');
  });

  test('must name a finding of that source', () => {
    expect(lineFor('So.<Cite id="peng-2023" finding="time-save" />')).toBe(
      'content/essays/first.mdx:9:4  <Cite finding>: "time-save"; expected a finding of "peng-2023"; nearest: time-saved',
    );
  });

  test('by the number of a fact is reported with its source and finding', () => {
    expect(lineFor('So.<Cite id="A01" />')).toContain('nearest: id="peng-2023" finding="time-saved"');
  });

  test('must be written out, so that it can be checked', () => {
    expect(lineFor('So.<Cite id={source} />')).toContain(
      '<Cite id>: {source}; expected a text in quotation marks: id="…"',
    );
    expect(reportOnEssay(essay({}, "So.<Cite id={'peng-2023'} />"))).toBe('');
  });
});

describe('a corrected sentence', () => {
  const lineOn = (text: string) =>
    onlyLine(
      reportOnEssay(essay(corrected, text), {
        'content/corrections/less-time.yaml': correction({ pages: '[/essays/first/]' }),
        'content/corrections/more-time.yaml': correction({ pages: '[/about/]' }),
      }),
    );

  test('may name an entry that names its page', () => {
    expect(
      lineOn('So. <Corrected entry="less-time">They took less.<Cite id="peng-2023" /></Corrected>'),
    ).toBe('');
  });

  test('may not name an entry that does not exist', () => {
    expect(lineOn('So. <Corrected entry="les-time">They took less.</Corrected>')).toBe(
      'content/essays/first.mdx:11:5  <Corrected entry>: "les-time"; expected an entry of content/corrections, ' +
        'by the name of its file; nearest: less-time',
    );
  });

  test('may not name an entry about other pages', () => {
    expect(lineOn('So. <Corrected entry="more-time">They took less.</Corrected>')).toBe(
      'content/essays/first.mdx:11:5  <Corrected entry>: "more-time", whose pages are /about/; ' +
        'expected an entry of content/corrections that names /essays/first/; nearest: less-time',
    );
  });
});

describe('a component', () => {
  test('may be any that is meant for authors', () => {
    const attributes = {
      href: 'https://talks.example/one',
      id: 'peng-2023',
      title: 'T',
      term: 'T',
      name: 'queue',
      entry: 'less-time',
    };
    const text = Object.entries<Writable>(writable)
      .filter(([name, { required }]) => name !== 'Figure' && !required.includes('model'))
      .map(([name, { required, holds, drawsList }]) => {
        const written = Object.entries(attributes).filter(([key]) => required.includes(key));
        const open = [name, ...written.map(([key, value]) => `${key}="${value}"`)].join(' ');
        return holds === 'nothing'
          ? `<${open} />`
          : `<${open}>\n\n${drawsList ? '- ' : ''}Words.\n\n</${name}>`;
      });
    expect(
      reportOnEssay(essay(corrected, text.join('\n\n')), {
        'content/corrections/less-time.yaml': correction({ pages: '[/essays/first/]' }),
      }),
    ).toBe('');
  });

  test.each([
    '<Checklist />',
    '<Checklist></Checklist>',
    '<Prompt title="a" />',
    '<PullQuote>{/* later */}</PullQuote>',
    '<Checklist>\n\n[r]: /about/\n\n</Checklist>',
    '<Prompt title="a">{\'\'}<></></Prompt>',
  ])('must not be empty: %s', (text) => {
    expect(lineFor(text)).toMatch(/ component: <(\w+)> with nothing in it; expected <\1>…<\/\1>, with what/);
  });

  test.each(['Checklist', 'Layers', 'Loop', 'Steps'])('must contain the list that it draws: <%s>', (name) => {
    expect(lineFor(`<${name}>\n\nWords.\n\n</${name}>`)).toBe(
      `content/essays/first.mdx:9:1  component: <${name}> without a list; expected a list in it, which it draws`,
    );
    expect(reportOnEssay(essay({}, `<${name}>\n<ol>\n<li>Words.</li>\n</ol>\n</${name}>`))).toBe('');
  });

  test('may be empty if it is a plate', () => {
    expect(reportOnEssay(essay({}, '<Plate name="queue" />'))).toBe('');
  });

  test.each([
    [
      '<Layers>\n<Aside title="a" slot="x">\n\nWords.\n\n</Aside>\n</Layers>',
      '<Aside>: "slot"; expected one of its attributes: title',
    ],
    ['<Steps kind="x">\n\n1. One\n\n</Steps>', '<Steps>: "kind"; expected no attribute'],
    [
      'So.<Cite id="peng-2023" findng="time-saved" />',
      '<Cite>: "findng"; expected one of its attributes: id, finding; nearest: finding',
    ],
    ['<Layers>\n<p slot="x">Words.</p>\n</Layers>', 'markup: <p slot>; expected an element without it'],
    ['<Layers>\n<slot>Words.</slot>\n</Layers>', 'markup: <slot>; expected words and components'],
    ['<constructor />', 'markup: <constructor>; expected words and components'],
  ])('may not have an attribute or element without a meaning: %s', (text, line) => {
    expect(lineFor(text)).toContain(line);
  });

  test.each([
    '<Cite id="peng-2023" id="peng-2023" />',
    '<a href="/about/" href="/about/">x</a>',
    '<a href="/about/" HREF="/about/">x</a>',
  ])('may have each attribute only once: %s', (text) => {
    expect(lineFor(`So. ${text}`)).toContain('expected each attribute once');
  });

  test('may not be replaced by an export of the text, even one inside an element', () => {
    expect(reportOnEssay(essay({}, "<div>\nexport const Aside = 'script'\n\nWords.\n</div>"))).toContain(
      'MDX: "Aside"',
    );
  });

  test('must be one of ours', () => {
    expect(lineFor('<Asside title="x">\n\nWords.\n\n</Asside>')).toBe(
      'content/essays/first.mdx:9:1  component: <Asside>; expected one of Answer, Aside, Assumes, Calculator, Checklist, Cite, Comparison, Constructed, ' +
        'Corrected, Definition, Elsewhere, Figure, Layers, Loop, Note, Plate, Prompt, PullQuote, SideBySide, Steps; nearest: <Aside>',
    );
  });

  test.each([
    ['Image', '![what it shows](./name.jpg), <Figure>'],
    ['YouTube', '<Elsewhere>'],
    ['Callout', '> [!NOTE], <Aside>'],
    ['CITE', '<Cite>'],
    ['Tabs', undefined],
  ])('that is unknown is reported with ours for it, or with a similar name: <%s>', (name, nearest) => {
    expect(lineFor(`<${name} />`).split('; nearest: ')[1]).toBe(nearest);
  });

  test('must have its required attributes', () => {
    expect(lineFor('<Aside>\n\nWords.\n\n</Aside>')).toBe(
      'content/essays/first.mdx:9:1  <Aside title>: missing; expected a text in quotation marks: title="…"',
    );
  });

  test('must name a model with a page of its own if it is a calculator', () => {
    expect(lineFor('<Calculator model="personal-leverage" />')).toContain(
      '<Calculator model>: "personal-leverage"; expected a model with words of its own, content/calculators/personal-leverage.mdx',
    );
    expect(lineFor('<Calculator model="personal-levrage" />')).toBe(
      'content/essays/first.mdx:9:1  <Calculator model>: "personal-levrage"; ' +
        'expected a model: personal-leverage, team-coordination; nearest: personal-leverage',
    );
  });

  test.each([
    ['/about/', 'what stands on another site; a page of this one is a link, [words](/about/)'],
    ['www.b.example', 'what stands there, https://…; nearest: https://www.b.example'],
    ['https:/b.example', 'what stands there, https://…; nearest: https://b.example'],
    ['javascript:x()', 'what stands there, https://…'],
  ])('must have a complete outside address if it is <Elsewhere>: %s', (href, expected) => {
    expect(lineFor(`<Elsewhere href="${href}" title="A film" />`)).toBe(
      `content/essays/first.mdx:9:1  <Elsewhere href>: "${href}"; expected the whole address of ${expected}`,
    );
  });

  test('must name a plate that exists if it is a plate', () => {
    expect(lineFor('<Plate name="cue" />')).toBe(
      'content/essays/first.mdx:9:1  <Plate name>: "cue"; expected a plate: ceiling, queue; nearest: queue',
    );
  });

  test('needs MDX', () => {
    expect(onlyLine(reportOn({ 'content/essays/plain.md': essay({}, 'So.<Cite id="peng-2023" />') }))).toBe(
      'content/essays/plain.md:9:4  component: <Cite>; expected a file that ends in .mdx, where components work',
    );
  });

  test('is not checked in a code sample', () => {
    expect(reportOnEssay(essay({}, '```jsx\n<Nothing />\n```\n\n`<Nothing />`'))).toBe('');
  });
});

describe("a calculator's page", () => {
  test('is checked like an essay, and belongs to a model', () => {
    const words = reportOn({
      'content/calculators/personal-levrage.mdx': '---\ntitle: Yours\n---\n\n<Plate name="cue" />\n',
    });
    expect(words).toContain('content/calculators/personal-levrage.mdx  description: missing');
    expect(words).toContain(
      'file name: "personal-levrage"; expected the id of a model; nearest: personal-leverage',
    );
    expect(words).toContain('content/calculators/personal-levrage.mdx:5:1  <Plate name>: "cue"');
  });
});
