import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Files that an adopter of the code has deleted; the documents still name them, to say where the adopter's go. */
const isDeletedByAdopter = (path: string) =>
  !existsSync('tests/publication') && /^(?:content|public\/data|tests\/publication)\b/.test(path);

const documents = ['README.md', 'CONTRIBUTING.md'] as const;

/** Paths in inline code that begin with one of our folders, without fenced code and placeholders. */
const pathsIn = (text: string) =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`((?:src|tests|content|public|\.github)\/[^`\s]+)`/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => !/[<>*…]/.test(path));

it.each(documents)('%s names only files that exist', (document) => {
  const paths = pathsIn(readFileSync(document, 'utf8'));
  expect(paths.length).toBeGreaterThan(3);
  expect(
    paths.filter((path) => !isDeletedByAdopter(path) && !existsSync(path) && globSync(path).length === 0),
  ).toEqual([]);
});

it('README stays below 130 lines, to be read in five minutes', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThan(130);
});

it('README lists every dependency', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>>;
  // README names these as groups: the two typefaces, the plugins, and the two TypeScript packages.
  const isOfGroup = (name: string) =>
    /^(?:@fontsource-variable\/|eslint-plugin-|prettier-plugin-|typescript-eslint$|@typescript\/)/.test(name);
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !isOfGroup(name) && !readme.includes(`**${name}**`),
  );
  expect(unnamed).toEqual([]);
});
