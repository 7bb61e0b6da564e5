import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { faultOfFolder } from '../../src/commands/build-site.ts';

describe('the folder of the project', () => {
  it.each(['/home/a#b', '/100% done/x', '/what?', '/a*b', '/a"b'])(
    'is refused with advice to rename it: %s',
    (folder) => {
      expect(faultOfFolder(folder)).toContain(folder);
      expect(faultOfFolder(folder)).toContain('Rename that folder');
    },
  );

  it.each(['/home/a b', '/tést-ünï/日本語', "/it's/plus+and&/[x]/{y}/(1)"])(
    'may be any other: %s',
    (folder) => {
      expect(faultOfFolder(folder)).toBeUndefined();
    },
  );
});

describe('a Node that is too old', () => {
  const under = (version: string) =>
    spawnSync(process.execPath, [
      '-e',
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); require('./src/commands/needs-node.cjs')`,
    ]);

  it.each(['20.19.2', '18.0.0', '22.17.9'])('is refused with a sentence: %s', (version) => {
    const { status, stderr } = under(version);
    expect(status).toBe(1);
    expect(stderr.toString()).toMatch(/^This needs Node [^\n]* npm rebuild node --ignore-scripts=false\n$/);
  });

  it.each(['22.18.0', '24.21.0', '26.0.0'])('does not mean %s', (version) => {
    expect(under(version).status).toBe(0);
  });
});
