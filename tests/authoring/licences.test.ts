import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';

/** Licences that let anyone redistribute a package, changed or not; their other terms concern only changes to it. */
const redistributable = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Whether an SPDX expression allows redistribution: any one side of OR suffices, AND needs every side. */
function allows(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(allows);
  if (bare.includes(' AND ')) return bare.split(' AND ').every(allows);
  return redistributable.includes(bare);
}

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), link: z.boolean().optional(), license: z.string().optional() }),
  ),
});
const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const dependencies = Object.entries(packages)
  .filter(([name, { dev, link }]) => name !== '' && !dev && !link)
  .map(([path, { license = 'none named' }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }));
const byLicence = [...Map.groupBy(dependencies, ({ license }) => license)].sort(
  ([, a], [, b]) => b.length - a.length,
);

describe('Licences of what the publication is built and served with', () => {
  it.each(
    byLicence.map(([licence, those]) => ({
      licence,
      count: those.length,
      names: those.map(({ name }) => name),
    })),
  )('$licence ($count) allows redistribution', ({ licence, names }) => {
    expect(allows(licence) ? [] : names, `${licence} is not known to allow redistribution`).toEqual([]);
  });
});

describe('allows(expression)', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'])(
    'accepts %s',
    (expression) => {
      expect(allows(expression)).toBe(true);
    },
  );

  it.each(['none named', 'UNLICENSED', 'SEE LICENSE IN LICENSE', 'BUSL-1.1', 'MIT AND CC-BY-NC-4.0'])(
    'refuses %s',
    (expression) => {
      expect(allows(expression)).toBe(false);
    },
  );
});
