import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../src/manuscript/read.ts';

const mdx = (text: string) => readManuscript(text, 'x.mdx');
const sourcesOf = (text: string) => mdx(text).sources;

describe('citations of a manuscript', () => {
  it('do not exist in an empty text', () => {
    expect(mdx('')).toMatchObject({
      citations: [],
      sources: [],
      calculators: [],
      anchors: [],
      faults: [],
    });
  });

  it('come in reading order, repeats included, however an id is quoted', () => {
    const text = `A<Cite id="a" />, b<Cite id={'b'} finding={"one"} />, again<Cite id='a'/>, c<Cite id={\`c\`} />.`;
    expect(mdx(text).citations).toEqual([
      { source: 'a', finding: undefined },
      { source: 'b', finding: 'one' },
      { source: 'a', finding: undefined },
      { source: 'c', finding: undefined },
    ]);
    expect(sourcesOf(text)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    '`<Cite id="a" />`',
    '```mdx\n<Cite id="a" />\n```',
    '~~~\n<Cite id="a" />\n~~~',
    '{/* <Cite id="a" /> */}',
    'Words.\n\n[^1]: Of this.<Cite id="a" />',
    '\\<Cite id="a" />',
  ])('are not found where readers see none: %s', (text) => {
    expect(sourcesOf(text)).toEqual([]);
  });

  it.each([
    '<Aside title="a > b">\n\nSo.<Cite id="a" />\n\n</Aside>',
    '| a |\n| --- |\n| So.<Cite id="a" /> |',
    'Words[^1].\n\n[^1]: Of this.<Cite id="a" />',
    '- So.<Cite\n  id="a"\n  finding="b" />',
    'export const a = "a"\n\nSo.<Cite id={a} />',
  ])('are found wherever they are: %s', (text) => {
    expect(sourcesOf(text)).toEqual(['a']);
  });

  it('are not found in a Markdown file', () => {
    expect(readManuscript('So.<Cite id="a" />', 'x.md').citations).toEqual([]);
  });
});

describe('calculators of a manuscript', () => {
  it('are those that it contains, not those in code samples', () => {
    expect(
      mdx('<Calculator model={"queue"} />\n\n```mdx\n<Calculator model="my-own" />\n```').calculators,
    ).toEqual(['queue']);
  });
});

describe('a body that begins with a rule', () => {
  it.each(['x.md', 'x.mdx'])('keeps what follows it in %s', (file) => {
    const { prose } = readManuscript('---\n\nLost.\n\n---\n\nKept.', file);
    expect(prose).toContain('Lost.');
    expect(prose).toContain('Kept.');
  });
});

describe('headings of a manuscript', () => {
  it('have the anchors that a build gives them, in HTML too', () => {
    const of = (text: string, file: string) => readManuscript(text, file).headings.map(({ slug }) => slug);
    expect(of('# One\n\n## It’s *new*\n\n## One', 'x.mdx')).toEqual(['one', 'its-new', 'one-1']);
    expect(of('<h2>A <b>b</b></h2>\n\n## c', 'x.md')).toEqual(['a-b', 'c']);
  });
});

describe('a text that does not compile', () => {
  it.each(['export `\\', 'import {\n"\\', 'Words.\n\nexport `a\\\n\nWords.'])(
    'does not end the process, even if its code ends in a backslash: %j',
    (text) => {
      expect(mdx(text).faults).not.toEqual([]);
    },
  );

  it('is read without the lines at fault', () => {
    const broken = mdx('A [link](/a/).<Cite id="a" />\n\n<Aside title="x">\n\nAnd {this\n\nB [link](/b/).');
    expect(broken.faults[0]).toBeInstanceOf(Error);
    expect(broken.anchors).toBeUndefined();
    expect(broken.links.map(({ url }) => url)).toEqual(['/a/', '/b/']);
    expect(broken.sources).toEqual(['a']);
  });
});
