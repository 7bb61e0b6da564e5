import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { yamlOptions } from '../manuscript/front-matter.ts';
import { faultOfOldAddress, fileOfRedirect, isElsewhere, isWithin } from '../publication/old-addresses.ts';
import { escape } from '../text/escape.ts';
import { absolute, site, to } from '../site.ts';
import { words } from '../words/words.ts';

/** One redirect as hosts read it in `_redirects`. */
export const redirectLine = (old: string, target: string) =>
  `${to(old)} ${isWithin(target) ? to(target) : target} 301\n`;

/** The same as a page, for hosts that know no redirects. */
export function redirectPage(target: string) {
  const address = escape(isWithin(target) ? absolute(target) : target);
  return `<!doctype html><html lang="${site.language}"><head><meta charset="utf-8"><title>${words.frame.movedTo}${site.name}</title><meta name="description" content="${words.frame.moved}."><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${address}"></head><body><main><h1>${words.frame.moved}</h1><p><a href="${address}">${address}</a></p></main></body></html>`;
}

/** Redirects addresses that were once published: by the host's own redirects, and by a page for hosts without any. */
export function redirects(): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const file = path.resolve('content/redirects.yaml');
        if (!existsSync(file)) return;
        const read: unknown = parse(await readFile(file, 'utf8'), yamlOptions);
        const root = fileURLToPath(dir);
        let lines = existsSync('public/_redirects') ? await readFile('public/_redirects', 'utf8') : '';
        for (const [old, target] of Object.entries(read ?? {})) {
          // The content checks report such an entry. In a build that skips them it is passed over, so that nothing is
          // written outside its place.
          if (
            typeof target !== 'string' ||
            faultOfOldAddress(old) ||
            !(isWithin(target) || isElsewhere(target))
          )
            continue;
          lines += redirectLine(old, target);
          const page = fileOfRedirect(old);
          if (page === undefined) continue;
          await mkdir(path.dirname(path.join(root, page)), { recursive: true });
          await writeFile(path.join(root, page), redirectPage(target));
        }
        if (lines) await writeFile(path.join(root, '_redirects'), lines);
      },
    },
  };
}
