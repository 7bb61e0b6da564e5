import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scriptWords } from '../../src/finishing/used-styles.ts';

async function wordsOf(script: string) {
  const root = await mkdtemp(path.join(tmpdir(), 'styles-'));
  try {
    await mkdir(path.join(root, '_astro'));
    await writeFile(path.join(root, '_astro', 'x.js'), script);
    return await scriptWords(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

it('scriptWords(root) finds each class of a script whole, however far it is behind another', async () => {
  for (let between = 0; between < 230; between += 1) {
    const script =
      'make(`p`,{class:`first`},`' + 'x'.repeat(between) + '`),make(`p`,{class:`second-one other`})';
    const words = await wordsOf(script);
    expect(words, `${between} letters between`).toEqual(
      expect.arrayContaining(['first', 'second-one', 'other']),
    );
  }
});
