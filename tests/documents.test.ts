import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What whoever makes the publication theirs deletes is named all the same: it says where theirs will lie. */
const isTheirs = (path: string) =>
  !existsSync('tests/publication') && /^(?:content|public\/data|tests\/publication)\b/.test(path);

const documents = ['README.md', 'CONTRIBUTING.md'] as const;

/** What stands in quotation marks of code and begins with one of our folders; placeholders and fences apart. */
const pathsIn = (text: string) =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`((?:src|tests|content|public|\.github)\/[^`\s]+)`/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => !/[<>*…]/.test(path));

it.each(documents)('%s names no file that is not there', (document) => {
  const paths = pathsIn(readFileSync(document, 'utf8'));
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !isTheirs(path) && !existsSync(path) && globSync(path).length === 0)).toEqual(
    [],
  );
});

it('README is read in five minutes', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThan(130);
});

it('README says of every dependency what it is for', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>>;
  // Named together: the two faces, the plugins, and TypeScript twice.
  const isOfGroup = (name: string) =>
    /^(?:@fontsource-variable\/|eslint-plugin-|prettier-plugin-|typescript-eslint$|@typescript\/)/.test(name);
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !isOfGroup(name) && !readme.includes(`**${name}**`),
  );
  expect(unnamed).toEqual([]);
});
