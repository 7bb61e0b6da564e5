import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ofJekyll = ['_config.yml', '_config.yaml'];

/** Also Hugo's file before version 0.110, which introduced `hugo.toml`. */
export const ofZola = ['config.toml'];

/** Where Hugo looks, except `config.json`, which could belong to any tool. */
export const ofHugo = ['', 'config/_default/'].flatMap((folder) =>
  ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', ...ofZola, 'config.yaml', 'config.yml'].map(
    (name) => folder + name,
  ),
);

/** The text of the first of these files that exists, cut at a length no real configuration reaches; else empty. */
export function configurationOf(root: string, names: readonly string[]) {
  const file = names.map((name) => path.join(root, name)).find((name) => existsSync(name));
  return file === undefined ? '' : readFileSync(file, 'utf8').slice(0, 64_000);
}
