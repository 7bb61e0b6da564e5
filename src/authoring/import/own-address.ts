import { configurationOf, ofHugo, ofJekyll } from './configurations.ts';

const configurations = [...ofJekyll, ...ofHugo, 'astro.config.mjs', 'astro.config.ts', 'src/config.ts'];

const address =
  /^\s*"?(?:url|base_?url|site|website)"?\s*[:=]\s*["']?(https?:\/\/[^\s"',]+?)\/?["']?\s*(?:,|#|$)/im;

/** The address of a site, according to its configuration. */
export function addressOfSite(root: string) {
  for (const name of configurations) {
    const found = address.exec(configurationOf(root, [name]))?.[1];
    if (found) return found;
  }
  return undefined;
}

/** An address on the site itself, shortened to its path from the root; any other address unchanged. */
export const fromRoot = (url: string, own: string | undefined) =>
  own !== undefined && url.startsWith(`${own}/`) ? url.slice(own.length) : url;
