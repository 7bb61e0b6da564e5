import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentChecks } from '../../src/checks/integration.ts';
import { absolute } from '../../src/site.ts';
import { essay, folderOf } from './folder.ts';

afterEach(() => void vi.restoreAllMocks());

const left = new Error('The process ended here.');

/** What a command of Astro prints and exits with before it reads content itself. */
async function run(command: 'build' | 'dev' | 'preview' | 'sync', files: Readonly<Record<string, string>>) {
  const print = vi.spyOn(console, 'error').mockReturnValue();
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw left;
  });
  const root = pathToFileURL(`${path.dirname(folderOf(files))}/`);
  const hook = contentChecks().hooks['astro:config:setup'];
  try {
    await Reflect.apply(hook ?? (() => undefined), undefined, [{ command, config: { root } }]);
  } catch (error) {
    if (error !== left) throw error;
  }
  return { printed: print.mock.calls.flat().join('\n'), exits: exit.mock.calls.flat() };
}

const sitemap = (...paths: readonly string[]) =>
  `<urlset>${paths.map((one) => `<url><loc>${absolute(one)}</loc></url>`).join('')}</urlset>`;

const broken = { 'content/essays/x.mdx': essay({ title: undefined }) };

describe('before Astro reads content', () => {
  test.each(['build', 'sync'] as const)('%s prints the report and ends with code 1', async (command) => {
    const { printed, exits } = await run(command, broken);
    expect(printed).toContain('content/essays/x.mdx  title: missing; expected a title');
    expect(printed).not.toMatch(/^\s+at /m);
    expect(exits).toEqual([1]);
  });

  test('dev prints the report and goes on', async () => {
    const { printed, exits } = await run('dev', broken);
    expect(printed).toContain('title: missing');
    expect(exits).toEqual([]);
  });

  test('preview checks nothing', async () => {
    expect(await run('preview', broken)).toEqual({ printed: '', exits: [] });
  });

  test('nothing is printed when all is well', async () => {
    expect(await run('build', {})).toEqual({ printed: '', exits: [] });
  });

  test('a warning is printed and stops nothing', async () => {
    const files = {
      'content/essays/x.mdx': essay({ description: 'Short.' }),
      'content/tags/leadership.yaml': 'label: Leadership\ndescription: x\nintroduction: x\n',
      'content/authors/fulcrum.yaml': 'name: Fulcrum\ndescription: x\n',
    };
    const { printed, exits } = await run('build', files);
    expect(printed).toContain('1 warning');
    expect(exits).toEqual([]);
  });

  const renamed = {
    'content/essays/on-tides.mdx': essay(),
    'content/tags/leadership.yaml': 'label: Leadership\ndescription: x\nintroduction: x\n',
    'content/authors/fulcrum.yaml': 'name: Fulcrum\ndescription: x\n',
    'dist/sitemap-0.xml': sitemap('/', '/essays/', '/essays/2019/', '/essays/the-tides/'),
  };

  test('an essay that was renamed after publication is reported', async () => {
    const { printed, exits } = await run('build', renamed);
    expect(printed).toContain(
      'content/redirects.yaml  address: "/essays/the-tides/", which the last build published and where nothing is now; ' +
        'expected a line that leads on: /essays/the-tides/: /essays/…/; nearest: /essays/on-tides/',
    );
    expect(printed).toContain('1 warning');
    expect(exits).toEqual([]);
  });

  test('a renamed essay whose old address is redirected is not reported', async () => {
    const led = { ...renamed, 'content/redirects.yaml': '/essays/the-tides/: /essays/on-tides/\n' };
    expect((await run('build', led)).printed).toBe('');
  });

  test('a publication that starts anew gets one line about all the pages it removed', async () => {
    const gone = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/essays/${name}/`);
    const { printed } = await run('build', { 'dist/sitemap-0.xml': sitemap(...gone) });
    expect(printed).toContain('"/essays/a/" and 5 more, which the last build published');
    expect(printed).toContain('1 warning');
  });
});
