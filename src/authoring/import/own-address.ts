import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const configurations = [
  ...['_config.yml', '_config.yaml', 'hugo.toml', 'hugo.yaml', 'config.toml', 'config.yaml', 'config.yml'],
  ...['config/_default/hugo.toml', 'astro.config.mjs', 'astro.config.ts', 'src/config.ts'],
];

const address =
  /^\s*(?:url|base_?url|site|website)\s*[:=]\s*["']?(https?:\/\/[^\s"',]+?)\/?["']?\s*(?:,|#|$)/im;

/** Where a site says that it stands. */
export function addressOfSite(root: string) {
  for (const name of configurations) {
    const file = path.join(root, name);
    const found = existsSync(file) && address.exec(readFileSync(file, 'utf8').slice(0, 64_000))?.[1];
    if (found) return found;
  }
  return undefined;
}

/** An address of the site itself as from its root; any other as it is. */
export const fromRoot = (url: string, own: string | undefined) =>
  own !== undefined && url.startsWith(`${own}/`) ? url.slice(own.length) : url;
