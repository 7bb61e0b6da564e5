import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unindexed, whileUnindexed } from '../../src/commands/unindexed.ts';
import { filesUnder } from '../../src/reuse/files-under.ts';
import { contentOf, folderOf, small, mistakesIn } from '../authoring/publication.ts';

/** As npm scripts start it: needs-node.cjs checks the version and enables Node's compile cache. */
const start = ['-r', './src/commands/needs-node.cjs'];

/** Without credentials for publishing, so that no test can deploy anything. */
const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:CLOUDFLARE|CF|WRANGLER)_/.test(name)),
);

function run(script: string, options: readonly string[] = [], env = environment) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start, script, ...options], {
    encoding: 'utf8',
    env,
  });
  return { status, out: stdout.trim(), err: stderr.trim() };
}
const command = (name: string, ...options: string[]) => run(`src/commands/${name}.ts`, options);

const commands = [
  'src/commands/new.ts',
  'src/commands/import.ts',
  'src/commands/lint-content.ts',
  'src/commands/deploy.ts',
  'src/commands/dev.ts',
  'src/commands/preview.ts',
  'src/commands/build.ts',
  'src/commands/start.ts',
  'tests/bench/bench.ts',
  'tests/bench/search.ts',
  'tests/run.ts',
] as const;

describe('every command for authors', () => {
  it.each([...commands])('%s explains itself with --help, and does nothing else', (script) => {
    const { status, out, err } = run(script, ['--help']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^npm (?:run [\w:]+|start|test)/);
    expect(out).toMatch(/^ *--help +this/m);
  });

  it.each(['new', 'import', 'lint-content', 'deploy'])(
    '%s names the nearest option to one that does not exist',
    (name) => {
      const { status, err } = command(name, '--contnt', 'x');
      expect(status).toBe(1);
      expect(err).toMatch(/^There is no option "--contnt"\. Nearest: --\w+/);
      expect(err).not.toMatch(/ {4}at /);
    },
  );
});

describe('an invalid address of the publication', () => {
  it.each([
    ['build', []],
    ['start', []],
    ['dev', []],
    ['deploy', []],
    ['lint-content', []],
    ['new', ['tag', 'A tag that is never written']],
  ])('is reported by %s, without a stack trace', (name, options) => {
    const { status, err } = run(`src/commands/${name}.ts`, options, { ...environment, SITE_URL: 'notaurl' });
    expect(status).toBe(1);
    expect(err).toMatch(
      /^The address of the publication is "notaurl", from SITE_URL or src\/site\.ts; expected /,
    );
    expect(err).not.toMatch(/^ +at /m);
  });
});

describe('npm run new', () => {
  it('ends with one line: what was written, and what to do next', () => {
    const content = path.join(folderOf(small), 'content');
    const { status, out } = command('new', 'essay', 'A title', '--tags', 'decisions', '--content', content);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Wrote .*a-title.index\.mdx\. Next: replace what begins "Yours to write:".* \/essays\/a-title\/.*\.$/,
    );
    expect(out.split('\n')).toHaveLength(1);
  });

  it('overwrites nothing, and says so', () => {
    const folder = folderOf(small);
    const { status, err } = command(
      'new',
      'essay',
      'Standing',
      '--tags',
      'decisions',
      '--content',
      path.join(folder, 'content'),
    );
    expect(status).toBe(1);
    expect(err).toContain('nothing is overwritten');
    expect(contentOf(folder, 'essays/standing/index.mdx')).toBe(small['content/essays/standing/index.mdx']);
  });

  it.each([
    [['author', 'A', '--url', 'notaurl'], 'url: "notaurl"; expected a whole address, https:// included'],
    [
      ['source', 'A', '--kind', 'survey', '--url', 'javascript:alert(1)'],
      'url: "javascript:alert(1)"; expected a whole address, https:// included',
    ],
    [['essay', '2024', '--tags', 'decisions'], 'address: "2024"; expected a name that is no year'],
    [['series', '2024'], 'address: "2024"; expected a name that is no year'],
    [
      ['essay', 'word '.repeat(600), '--tags', 'decisions'],
      'The address made of the title has 2,999 letters; at most 100. Give a shorter one: --id my-name',
    ],
  ])('refuses %j in the words of the checks, and writes nothing', (options, words) => {
    const folder = folderOf(small);
    const before = filesUnder(folder);
    const { status, err } = command('new', ...options, '--content', path.join(folder, 'content'));
    expect(err).toContain(words);
    expect(err).not.toMatch(/^ +at /m);
    expect(status).toBe(1);
    expect(filesUnder(folder)).toEqual(before);
  });

  it('refuses a folder that does not exist', () => {
    const { status, err } = command('new', 'tag', 'A', '--content', '/nowhere/at/all');
    expect({ status, err }).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no folder "/nowhere/at/all"') as unknown,
    });
  });

  it.each([
    [['esay', 'X'], 'There is no kind "esay". Nearest: essay.'],
    [[], 'Say what to write. One of: essay, series'],
    [['tag'], 'Say what it is called: npm run new -- tag "Title"'],
    [['tag', 'Two', 'words'], 'Put the title in quotation marks: "Two words"'],
  ])('answers %j with what to write instead', (options, words) => {
    const { status, err } = command('new', ...options);
    expect(status).toBe(1);
    expect(err).toContain(words);
  });
});

describe('npm run import', () => {
  const posts = {
    'a.md': '---\ntitle: A\ndate: 2024-01-01\ntags: [new things]\n---\n\nSome words to be read by someone.\n',
  };

  it('writes nothing with --dry-run, and says what it would', () => {
    const folder = folderOf(small);
    const { status, out } = command(
      'import',
      folderOf(posts),
      '--dry-run',
      '--content',
      path.join(folder, 'content'),
    );
    expect(status).toBe(0);
    expect(out).toContain('tag "new things", in 1 post; nearest: ');
    expect(out).toMatch(/1 essay and 0 pictures would be imported, 0 passed over; nothing was written\.$/);
    expect(existsSync(path.join(folder, 'content/essays/a'))).toBe(false);
  });

  it('declares what is unknown, so that it builds at once', () => {
    const folder = folderOf(small);
    const content = path.join(folder, 'content');
    const post =
      '---\ntitle: A\ndate: 2024-01-01\ntags: [decisions, C, C#, C++]\nseries: "???"\nauthor: 李雷\n---\n\n[Gone](/gone/) ![](https://a.example/b.png)\n';
    const { status, out, err } = command('import', folderOf({ 'a.md': post }), '--content', content);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/1 essay and 0 pictures imported, 0 passed over; \d+ remarks in .*; npm run build/);
    for (const id of ['c', 'c-sharp', 'c-plus-plus'])
      expect(existsSync(path.join(content, `tags/${id}.yaml`))).toBe(true);
    expect(mistakesIn(folder)).toEqual([]);
    expect(readFileSync(path.join(content, 'essays/a/index.mdx'), 'utf8')).toContain(
      'Gone [Picture: b.png](https://a.example/b.png)',
    );
    const worklist = readFileSync(path.join(content, 'imported.md'), 'utf8');
    expect(worklist.indexOf('What readers miss')).toBeLessThan(worklist.indexOf('What was decided for you'));
    expect(worklist).toContain('a link became words: "/gone/"');
  });

  it('fetches pictures only where asked to, and reports those that it does not fetch', () => {
    const post = posts['a.md'].replace('Some words', '![B](http://127.0.0.1:9/b.png) Some words');
    const imported = (...options: string[]) => {
      const content = path.join(folderOf(small), 'content');
      const { out } = command('import', folderOf({ 'a.md': post }), '--content', content, ...options);
      return out + readFileSync(path.join(content, 'imported.md'), 'utf8');
    };
    expect(imported()).toContain('1 picture became a link; --fetch-pictures brings them in');
    const asked = imported('--fetch-pictures');
    expect(asked).not.toContain('brings them in');
    expect(asked).toContain(
      'a picture on another site, which leads to an address that is not public; a link to it stands there: http://127.0.0.1:9/b.png',
    );
  });

  it('keeps the worklist of an earlier import, and adds its own', () => {
    const content = path.join(folderOf(small), 'content');
    const worklist = () => readFileSync(path.join(content, 'imported.md'), 'utf8');
    command('import', folderOf(posts), '--content', content);
    const first = worklist().replace('- [ ]', '- [x]');
    writeFileSync(path.join(content, 'imported.md'), first);
    command('import', folderOf({ 'b.md': posts['a.md'] }), '--content', content);
    expect(worklist().startsWith(first)).toBe(true);
    expect(worklist().slice(first.length)).toContain('content/essays/b/index.mdx');
  });

  it('redirects the former addresses of public posts, even of one that mentions drafts, but not of drafts', () => {
    const content = path.join(folderOf(small), 'content');
    const post = (more: string) =>
      `---\ntitle: A\ndate: 2024-01-01\ntags: [decisions]\n${more}\n---\n\nA post is kept to its author by\n\n\`\`\`yaml\ndraft: true\n\`\`\`\n`;
    const files = { 'a.md': post('aliases: [/a-was/]'), 'b.md': post('aliases: [/b-was/]\ndraft: true') };
    expect(command('import', folderOf(files), '--content', content).status).toBe(0);
    expect(readFileSync(path.join(content, 'redirects.yaml'), 'utf8')).toBe('/a-was/: /essays/a/\n');
  });

  it('says that there is no such folder', () => {
    expect(command('import', folderOf(posts), '--content', '/nowhere/at/all').err).toContain(
      'There is no folder "/nowhere/at/all".',
    );
    expect(command('import', '/nowhere/at/all').err).toContain(
      'There is no folder or file "/nowhere/at/all".',
    );
  });
});

describe('npm run lint:content', () => {
  it('prints a summary, and exits with 1 only for what stops a build', () => {
    const folder = folderOf(small);
    expect(command('lint-content', '--content', path.join(folder, 'content'))).toEqual({
      status: 0,
      out: '5 files read: 0 mistakes, no remarks, 0 outside links not asked (--external).',
      err: '',
    });
    const broken = folderOf({ ...small, 'content/tags/x.yaml': 'description: X\n' });
    expect(command('lint-content', '--content', path.join(broken, 'content')).status).toBe(1);
  });
});

describe('npm run deploy', () => {
  it('refuses while the address is the one that came with the code', () => {
    const SITE_URL = 'https://x.example/';
    const { status, err } = run('src/commands/deploy.ts', [], { ...environment, SITE_URL });
    expect(status).toBe(1);
    expect(err).toContain('SITE_URL=https://your.site/ npm run deploy');
  });
});

describe('unindexed(headers)', () => {
  it('puts the rule into the block for all addresses, which stays the only one', () => {
    expect(unindexed('/*\n  A: b\n\n/x/*\n  C: d\n')).toBe(
      '/*\n  X-Robots-Tag: noindex\n  A: b\n\n/x/*\n  C: d\n',
    );
  });

  it('adds such a block where there is none', () => {
    expect(unindexed('/x/*\n  C: d\n')).toBe('/x/*\n  C: d\n\n/*\n  X-Robots-Tag: noindex\n');
  });
});

describe('whileUnindexed(file, act)', () => {
  const headers = '/*\n  A: b\n';

  it.each([true, false])('restores the file, whether the upload succeeds: %s', async (succeeds) => {
    const file = path.join(folderOf({ _headers: headers }), '_headers');
    let during = '';
    const acting = whileUnindexed(file, () => {
      during = readFileSync(file, 'utf8');
      return succeeds ? Promise.resolve() : Promise.reject(new Error('No network.'));
    });
    await acting.catch(() => undefined);
    expect(during).toContain('X-Robots-Tag: noindex');
    expect(readFileSync(file, 'utf8')).toBe(headers);
  });
});
