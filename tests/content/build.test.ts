import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentChecks } from '../../src/checks/integration.ts';
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

  test('preview asks nothing', async () => {
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
});
