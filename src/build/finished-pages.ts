import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { inlineSheet, pageWords } from './page-words.ts';
import { hashesOf, hashOf, placeOf, policy, withPolicies } from './security-policy.ts';
import { scriptWords, usedStyles } from './used-styles.ts';

/** Pages that carry the same sheets. */
interface Alike {
  readonly sheets: readonly string[];
  readonly used: Set<string>;
  readonly files: { readonly file: string; readonly name: string; readonly scripts: readonly string[] }[];
}

/** Every page, read once, with those that carry the same sheets. */
async function pagesBySheets(root: string) {
  const inScripts = await scriptWords(root);
  const alike = new Map<string, Alike>();
  for (const name of (await readdir(root, { recursive: true })).filter((one) => one.endsWith('.html'))) {
    const file = path.join(root, name);
    const { words, scripts, sheets } = pageWords(await readFile(file, 'utf8'));
    const key = hashOf(sheets.join('\n'));
    const group = alike.get(key) ?? { sheets, used: new Set(inScripts), files: [] };
    group.files.push({ file, name, scripts: hashesOf(scripts) });
    for (const word of words) group.used.add(word);
    alike.set(key, group);
  }
  return [...alike.values()];
}

/**
 * Leaves in the sheets of a page only the rules that it, or another page with the same sheets, can use: sheets are
 * inlined, so every byte is part of the first round trip; and pages alike share theirs, so that there are few to name.
 * Then writes each page's policy from what it holds, as its first meta element, and the union of those of one place into `_headers`.
 */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const empty = () => ({ scripts: new Set<string>(), styles: new Set<string>() });
        const unions = { page: empty(), search: empty(), embed: empty() };
        for (const { sheets, used, files } of await pagesBySheets(root)) {
          const cut = await Promise.all(sheets.map((css) => usedStyles(css, used)));
          const styles = hashesOf(cut);
          for (const { file, name, scripts } of files) {
            const place = placeOf(name.split(path.sep).join('/'));
            for (const style of styles) unions[place].styles.add(style);
            for (const script of scripts) unions[place].scripts.add(script);
            const meta = `<meta http-equiv="content-security-policy" content="${policy(place, { scripts, styles })}">`;
            let sheet = 0;
            const html = (await readFile(file, 'utf8'))
              .replace(/<meta charset="utf-8">/i, (charset) => charset + meta)
              .replace(
                inlineSheet,
                (_, open: string, css: string, close: string) => open + (cut[sheet++] ?? css) + close,
              );
            await writeFile(file, html);
          }
        }
        const headers = path.join(root, '_headers');
        const template = await readFile(headers, 'utf8');
        await writeFile(headers, withPolicies(template, unions));
      },
    },
  };
}
