import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { essay, type Outcome, Trial } from './trial.ts';

const drawing = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">${inner}</svg>`;

const hostile = {
  'content/essays/script/index.md': essay(
    'A script',
    'Words.\n\n<script>alert("of an essay")</script>\n\nMore.',
  ),
  'content/essays/loaded/index.md': essay('Loaded', '<p><script src="/theirs.js"></script></p>'),
  'content/essays/element/index.mdx': essay('An element', 'Words.\n\n<script>{`alert("of MDX")`}</script>'),
  'content/essays/handler/index.mdx': essay(
    'A handler',
    'Words <img src="/x.png" alt="x" onerror="alert(1)" /> here.',
  ),
  'content/essays/drawn/index.mdx': essay('Drawn', 'import Drawn from "./drawn.svg";\n\n<Drawn />'),
  'content/essays/drawn/drawn.svg': drawing('<script>alert("of a drawing")</script><path d="M0 0h9"/>'),
  'content/essays/component/index.mdx': essay('A component', 'import Own from "./Own.astro";\n\n<Own />'),
  'content/essays/component/Own.astro': '<p>Own</p>\n<script>console.log("of a component")</script>\n',
};

const honest = { 'content/essays/honest/index.mdx': essay('Honest', 'Words of `<script>` alone.') };

const trial = new Trial('hostile', { ...hostile, ...honest, 'public/theirs.js': 'alert(1)' }).unchecked();
const styled = new Trial('styled', {
  'content/essays/styled/index.mdx': essay('Styled', 'import "./own.css";\n\nWords.'),
  'content/essays/styled/own.css': 'main { display: none }',
}).unchecked();

let outcome: Outcome;
let left: ReturnType<Trial['built']>;
beforeAll(async () => {
  outcome = await trial.build();
  left = trial.built();
});
afterAll(() => {
  trial.remove();
  styled.remove();
});

describe('a build of what a stranger wrote', () => {
  it('fails, and names every offending file, with the line where it can', () => {
    const { code, said } = outcome;
    expect(code).toBe(1);
    expect(said).not.toMatch(/^ +at /m);
    for (const origin of [
      'content/essays/script/index.md:12',
      'content/essays/loaded/index.md:10',
      'content/essays/element/index.mdx:12',
      'content/essays/handler/index.mdx',
      'content/essays/drawn/drawn.svg:1',
      'content/essays/component/',
    ])
      expect(said).toContain(origin);
    expect(said).not.toContain('honest');
  });

  it('leaves none of it where it might be served', () => {
    const built = [...left].filter(([name]) => /\.(?:html|md|xml|json)$/.test(name));
    expect(built.map(([name]) => name)).toContain('essays/honest/index.html');
    const theirs = built.filter(([, content]) =>
      /alert\(|of a component|theirs\.js/.test(content.toString()),
    );
    expect(theirs.map(([name]) => name)).toEqual([]);
  });

  it('succeeds once the texts are mended', async () => {
    for (const name of Object.keys(hostile))
      if (name.endsWith('.mdx') || name.endsWith('.md')) trial.write(name, essay('Mended', 'Words.'));
    expect(await trial.build()).toEqual({ code: 0, said: expect.stringContaining('7 essays') as unknown });
    expect(trial.read('dist/essays/honest/index.html')).toContain('&lt;script&gt;');
  });

  it('fails on a style sheet that is not ours', async () => {
    const { code, said } = await styled.build();
    expect(said).toContain('content/essays/styled/own.css');
    expect(said).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
  });
});
