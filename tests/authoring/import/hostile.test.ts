import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarkdownName } from '../../../src/authoring/import/files.ts';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { whatRuns } from '../../../src/authoring/import/what-runs.ts';
import { problemsWith, write } from '../../../src/authoring/writing.ts';
import { checkOptions, contentOf, folderOf, png, put, small } from '../publication.ts';

const now = new Date('2026-11-21T09:30:40Z');
const front = (more = '') => `---\ntitle: A\ndate: 2020-01-01\ntags: [decisions]\n${more}---\n\n`;

function imported(files: Readonly<Record<string, string | Buffer>>, prepare?: (from: string) => void) {
  const from = folderOf({ 'blog/good.md': `${front()}Fine.\n`, ...files });
  prepare?.(from);
  const folder = folderOf(small);
  const content = path.join(folder, 'content');
  const plan = planImport(path.join(from, 'blog'), content, { now });
  problemsWith(plan.arrivals, content, checkOptions);
  write(plan.arrivals, content);
  const why = (file: string) => plan.passedOver.find((one) => one.file === file)?.why;
  return { ...plan, folder, why };
}

const namesOf = (arrivals: readonly { readonly from: string }[]) => arrivals.map(({ from }) => from).sort();

describe('a path that leads out of a blog', () => {
  const outside = { 'outside/s.png': png, 'blog/posts/in.png': png, 'blog/_config.yml': '' };
  it.each([
    '../../outside/s.png',
    '%2e%2e/%2E%2e/outside/s.png',
    '/../outside/s.png',
    '/../../outside/s.png',
    '~/../../outside/s.png',
    '@/../../outside/s.png',
    './../../outside/./s.png',
    'link.png',
    'linked/s.png',
  ])('copies nothing: %s', (url) => {
    const body = `![a](${url}) ![b][b] <img src="${url}" alt="c">\n\n[b]: ${url}\n`;
    const { arrivals, remarks } = imported(
      { ...outside, 'blog/_posts/2020-01-01-a.md': `${front(`cover: "${url}"\n`)}${body}` },
      (from) => {
        symlinkSync(path.join(from, 'outside/s.png'), path.join(from, 'blog/_posts/link.png'));
        symlinkSync(path.join(from, 'outside'), path.join(from, 'blog/_posts/linked'));
      },
    );
    expect(arrivals.flatMap(({ pictures }) => pictures)).toEqual([]);
    expect(arrivals[0]?.text).not.toMatch(/thumbnail|\]\(\.\.|: \.\./);
    expect(remarks.some(({ about }) => about.startsWith('a picture that'))).toBe(true);
  });

  it('copies nothing if it is absolute either, but still the pictures within the blog', () => {
    const { arrivals } = imported({ ...outside, 'blog/_posts/x.png': png }, (from) =>
      put(
        from,
        'blog/_posts/a.md',
        `${front()}![a](${from}/outside/s.png) ![b](./x.png) ![c](../posts/in.png)`,
      ),
    );
    expect(arrivals[0]?.pictures.map(({ to }) => to)).toEqual(['essays/a/x.png', 'essays/a/in.png']);
  });

  it('reads a blog whose own folder is a link', () => {
    const from = folderOf({ 'real/a.md': `${front()}![x](x.png)`, 'real/x.png': png });
    symlinkSync(path.join(from, 'real'), path.join(from, 'blog'));
    const { arrivals } = planImport(path.join(from, 'blog'), path.join(folderOf(small), 'content'), { now });
    expect(arrivals[0]?.pictures).toHaveLength(1);
  });
});

describe('what is not a regular file', () => {
  it('is passed over and reported', () => {
    const { arrivals, why } = imported(
      { 'secret.md': 'Secret.', 'blog/x.md/inner.md': `${front()}In.`, 'blog/big.md': '' },
      (from) => {
        symlinkSync(path.join(from, 'secret.md'), path.join(from, 'blog/link.md'));
        symlinkSync('/nowhere', path.join(from, 'blog/dangling.md'));
        symlinkSync(from, path.join(from, 'blog/up'));
        execFileSync('mkfifo', [path.join(from, 'blog/pipe.md')]);
        truncateSync(path.join(from, 'blog/big.md'), 100_000_000);
      },
    );
    expect(namesOf(arrivals)).toEqual(['good.md', 'x.md/inner.md']);
    expect(why('link.md')).toBe('a link, which is not followed');
    expect(why('dangling.md')).toBe('a link, which is not followed');
    expect(why('up')).toBe('a link to a folder, which is not followed');
    expect(why('pipe.md')).toBe('no file: a pipe, a socket or a device');
    expect(why('big.md')).toBe('has 100,000,000 bytes; a post has at most 1,000,000');
  });
});

/** YAML in which each alias stands for nine of the one before it. */
const bomb = Array.from({ length: 8 }, (_, at) => {
  const before = at === 0 ? 'x' : `*a${at - 1}`;
  return `a${at}: &a${at} [${Array(9).fill(before).join(', ')}]`;
}).join('\n');

describe('one bad post', () => {
  it.each([
    ['an alias bomb', `---\n${bomb}\n---\n`, /names that stand for each other without end/],
    ['an anchor in itself', '---\ntitle: &a [*a]\n---\n', /groups within groups without end/],
    ['deep YAML', `---\na: ${'['.repeat(5000)}\n---\n`, /groups within groups without end/],
    ['deep TOML', `+++\na = ${'['.repeat(5000)}\n+++\n`, /its TOML cannot be read/],
    ['deep keys of TOML', `+++\n${'a.'.repeat(5000)}b = 1\n+++\n`, /more than 24 groups/],
    ['deep JSON', `${'{"a":'.repeat(5000)}\n`, /groups within groups without end/],
    ['deep quotations', `${front()}${'>'.repeat(3000)} a`, /more than 100 lists and quotations/],
    ['a text that ends the process', `${front()}${'- '.repeat(20_000)}a`, /within each other/],
    ['deep HTML', `${front()}${'<b>'.repeat(1000)}a`, /more than 100 elements within each other/],
    ['signs with the number 0', 'a\0b', /signs with the number 0/],
  ])('is reported, and the others are imported: %s', (_, source, reason) => {
    const { arrivals, why } = imported({ 'blog/bad.md': source });
    expect(why('bad.md')).toMatch(reason);
    expect(namesOf(arrivals)).toEqual(['good.md']);
  });

  it('is reported when it ends the process that reads it', () => {
    const source = `${front()}{${'('.repeat(30_000)}1${')'.repeat(30_000)}}`;
    const { arrivals, why } = imported({ 'blog/bad.mdx': source });
    expect(why('bad.mdx')).toMatch(/too much stands within each other/);
    expect(namesOf(arrivals)).toEqual(['good.md']);
  });

  it.each([
    '---\n__proto__: { draft: true }\nconstructor: x\ntoString: y\ntitle: T\ndate: 2020-01-01\n---\nx',
    '+++\n__proto__ = { draft = true }\nconstructor = "x"\ntitle = "T"\ndate = 2020-01-01\n+++\nx',
    '{ "__proto__": { "draft": true }, "constructor": 1, "title": "T", "date": "2020-01-01" }\nx',
  ])('may use names that every JavaScript object has, without effect: %j', (source) => {
    const { arrivals } = imported({ 'blog/a.md': source });
    expect(arrivals[0]?.text).toContain('title: T\n');
    expect(arrivals[0]?.text).not.toContain('draft');
  });

  it('in TOML is reported for a 30 February', () => {
    const { remarks } = imported({ 'blog/a.md': '+++\ntitle = "T"\ndate = 2024-02-30\n+++\nx' });
    expect(remarks.map(({ about }) => about)).toContain(
      'no date can be read in date: "2024-02-30"; it is a draft dated today',
    );
  });

  it('has its title and description joined into one line', () => {
    const source = '---\ntitle: "a\\n## b\\e[31m"\ntags: ["c\\nd"]\ndescription: "e\\nf"\n---\nx';
    expect(imported({ 'blog/a.md': source }).arrivals[0]?.text).toMatch(
      /^---\ntitle: 'a ## b \[31m'\ndescription: e f\n/,
    );
  });
});

describe('code that would run', () => {
  it.each([
    ['a <scr<script>ipt>alert(1)</scr</script>ipt>', '<script>'],
    ['<![CDATA[<script>alert(1)</script>]]>', '<!…>'],
    ['<svg onload=alert(1)><a xlink:href="javascript:1"></svg>', '<svg>'],
    ['<math><mtext><script>1</script></math>', '<math>'],
    ['x\n\n<textarea>\n\n<script>1</script>', '<textarea>'],
    ['<p onclick="x">a</p>', '<p onclick>'],
    ['<a href="&#106;ava&#9;script:1">a</a>', '<a href>'],
    ['[a](javascript:1)', 'a link to "javascript:1"'],
    ['[a](<java\tscript:1>)', 'a link to "java script:1"'],
    ['<javascript:1>', 'a link to "javascript:1"'],
    ['[a][b]\n\n[b]: vbscript:1', 'a link to "vbscript:1"'],
    ['![a](javascript:1)', 'a picture at "javascript:1"'],
  ])('is left out of Markdown, and reported with its line: %j', (body, what) => {
    for (const unclosed of ['', '\n\n<p>never closed\n']) {
      const { arrivals, remarks } = imported({ 'blog/a.md': `${front()}First.\n\n${body}${unclosed}` });
      const { file = '', text = '' } = arrivals.find(({ from }) => from === 'a.md') ?? {};
      expect(whatRuns(text.replace(/^---[^]*?\n---\n/, ''), file)).toBeUndefined();
      const named = remarks.filter(({ file: of }) => of === 'a.md').map(({ about }) => about);
      expect(named).toContainEqual(expect.stringMatching(/^line (?:9|1\d): /));
      expect(named.join()).toContain(`${what} was left out`);
    }
  });

  it('is left out of MDX, and reported with its line', () => {
    const { arrivals, remarks } = imported({
      'blog/q.png': png,
      'blog/a.mdx': `${front()}import fs from 'node:fs';
import q from './q.png';
export const y = fs.readFileSync('/etc/passwd');
export const Aside = 'script';
export const year = 2020;

# Since {year}, {process.env.HOME}

<Figure src={q} alt="q" />

<Aside title={y} {...y}>a</Aside>

<div onClick={() => 1} className="k">b</div>

<iframe src="x"></iframe>
`,
    });
    const text = arrivals.find(({ from }) => from === 'a.mdx')?.text ?? '';
    expect(text).toContain('import q from "./q.png";\nexport const year = 2020;\n');
    expect(text).toContain('# Since {year}, \n\n<Figure src={q} alt="q" />\n\n<Aside>a</Aside>');
    expect(text).toContain('<div class="k">b</div>');
    expect(text).not.toMatch(/node:fs|process|iframe|'script'|"script"/);
    const named = remarks.filter(({ file }) => file === 'a.mdx').map(({ about }) => about);
    expect(named).toEqual(
      expect.arrayContaining([
        'line 7: import of "node:fs" was left out',
        'line 13: {process.env.HOME} was left out',
        'line 17: <Aside title> was left out',
        'line 19: <div onClick> was left out',
        'line 21: <iframe> was left out',
      ]),
    );
  });

  it.each(['<script>1</script>', '<g onload="1"/>', '<a href="javascript:1"/>', '<foreignObject/>'])(
    'keeps a drawing from being imported: %s',
    (part) => {
      const drawing = (inner: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" style="fill:red">${inner}</svg>`;
      const { arrivals, remarks } = imported({
        'blog/a.md': `${front()}![a](bad.svg) ![b](good.svg)`,
        'blog/bad.svg': drawing(part),
        'blog/good.svg': drawing('<a href="#x"/>'),
      });
      expect(arrivals[0]?.pictures.map(({ to }) => to)).toEqual(['essays/a/good.svg']);
      expect(remarks.some(({ about }) => about.startsWith('a drawing that would run something'))).toBe(true);
    },
  );
});

describe('any blog', () => {
  const piece = fc.constantFrom(
    ...[
      '<scr',
      '<script>',
      '</script>',
      'ipt>',
      'alert(1)',
      '<![CDATA[',
      ']]>',
      '<svg onload=x>',
      '</svg>',
      '<!--',
    ],
    ...[
      '-->',
      '<b',
      ' onclick="x"',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '\n\n',
      '\n',
      '    ',
      '> ',
      '- ',
      '|',
      '[a](',
      ')',
    ],
    ...[
      'javascript:x',
      '&#106;avascript:x',
      '![',
      '](../../o.png)',
      '[a]: javascript:x\n',
      '{',
      '}',
      '{x}',
      '<Aside ',
    ],
    ...[
      'import a from "fs"\n',
      'export const y = f()\n',
      '<textarea>',
      '<title>',
      '<style>',
      '<img src=x onerror=y>',
    ],
    ...[
      '\\',
      '&lt;',
      '<a href=',
      '<plaintext>',
      '<iframe srcdoc="<script>">',
      '{{< figure src="x" >}}',
      '{% raw %}',
    ],
  );
  const body = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const field = fc.constantFrom(
    ...[
      '',
      '__proto__: 1\n',
      'constructor: 1\n',
      'slug: ../../x\n',
      'slug: con\n',
      'x: *y\n',
      'a: &a [*a]\n',
      '\t:\n',
    ],
    ...[
      'aliases: [/../x, "/a\\nb"]\n',
      'title: "a\\nb"\n',
      'cover: ../../o.png\n',
      'tags: 3\n',
      'date: []\n',
      'a: {',
    ],
  );
  const name = fc.constantFrom(
    'a.md',
    'b.mdx',
    'c.markdown',
    '..x.md',
    'é.md',
    'x.md/y.md',
    '-.md',
    'a b.md',
    'nul.md',
  );
  const blog = fc.array(fc.tuple(name, field, body), { minLength: 4, maxLength: 7 });

  const markdownIn = (folder: string, below = ''): string[] =>
    readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(below, entry.name);
      return entry.isDirectory() ? markdownIn(folder, file) : isMarkdownName(entry.name) ? [file] : [];
    });

  it('is imported or reported, file by file, and nothing of it runs or leads outside', () => {
    const folder = folderOf({ 'o.png': png });
    const content = path.join(folderOf(small), 'content');
    let round = 0;
    fc.assert(
      fc.property(blog, (files) => {
        const from = path.join(folder, String((round += 1)), 'blog');
        for (const [file, more, text] of files) {
          mkdirSync(path.dirname(path.join(from, file)), { recursive: true });
          writeFileSync(path.join(from, file), `${front(more)}${text}`);
        }
        const { arrivals, passedOver } = planImport(from, content, { now });
        const named = [...arrivals.map((one) => one.from), ...passedOver.map(({ file }) => file)];
        expect(named.sort()).toEqual(markdownIn(from).sort());
        for (const { file, text, pictures, formerly } of arrivals) {
          expect(file).toMatch(/^essays\/[a-z0-9-]+\/index\.mdx?$/);
          expect(pictures).toEqual([]);
          expect(formerly).toEqual([]);
          const end = /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0;
          expect(whatRuns(text.slice(end), file)).toBeUndefined();
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: 10_000 },
    );
    expect(existsSync(path.join(content, 'essays/a'))).toBe(false);
    expect(contentOf(path.dirname(content), 'essays/standing/index.mdx')).toBe(
      small['content/essays/standing/index.mdx'],
    );
  });
});
