import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ofJekyll = ['_config.yml', '_config.yaml'];

/** Zola's, and until 2022 Hugo's. */
export const ofZola = ['config.toml'];

/** Where Hugo looks, but for `config.json`, which may be anyone's. */
export const ofHugo = ['', 'config/_default/'].flatMap((folder) =>
  ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', ...ofZola, 'config.yaml', 'config.yml'].map(
    (name) => folder + name,
  ),
);

/** What the first of these files that a site has says, as far as anyone configures one. */
export function configurationOf(root: string, names: readonly string[]) {
  const file = names.map((name) => path.join(root, name)).find((name) => existsSync(name));
  return file === undefined ? '' : readFileSync(file, 'utf8').slice(0, 64_000);
}
