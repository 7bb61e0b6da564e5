import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { pageWords } from './page-words.ts';

const style = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
const words = (text: string) => text.match(/[^\s"'`<>=;{}()?]+/g) ?? [];

/** Names of elements and attributes in scripts, and whatever stands near the word "class". */
const named = /<[a-z][\w-]*|createElement.{0,20}|\b(?:data|aria)-[\w-]+|class.{0,200}/g;

async function scriptWords(root: string) {
  const folder = path.join(root, '_astro');
  const scripts = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => words(text.match(named)?.join(' ') ?? ''));
}

async function purge(css: string, used: readonly string[]) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [{ raw: used.join('\n'), extension: 'html' }],
    // Pagefind's excerpts carry it; no script of ours names it.
    safelist: ['mark'],
    defaultExtractor: (text) => text.split('\n'),
    // What stands in an attribute selector or behind a pseudo-class is decided in the browser.
    dynamicAttributes: [
      'data-theme',
      'data-live',
      'data-yours',
      'data-kind',
      'aria-current',
      'aria-pressed',
      'aria-invalid',
    ],
  });
  return result?.css ?? css;
}

/**
 * Leaves in the sheets of a page only the rules that it, or another page with the same sheets, can use. Sheets are
 * inlined, so every byte is part of the first round trip; and pages alike share theirs, so that the security policy has
 * few to name.
 */
export function usedStyles(): AstroIntegration {
  return {
    name: 'used-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        const sheetsOf = (html: string) => [...html.matchAll(style)].map(([, , css = '']) => css);

        const scripts = await scriptWords(root);
        const alike = new Map<string, { files: string[]; sheets: readonly string[]; used: Set<string> }>();
        for (const name of names) {
          const file = path.join(root, name);
          const html = await readFile(file, 'utf8');
          const sheets = sheetsOf(html);
          const group = alike.get(sheets.join()) ?? { files: [], sheets, used: new Set(scripts) };
          group.files.push(file);
          for (const word of pageWords(html)) group.used.add(word);
          alike.set(sheets.join(), group);
        }
        for (const { files, sheets, used } of alike.values()) {
          const purged = await Promise.all(sheets.map((css) => purge(css, [...used])));
          for (const file of files) {
            let sheet = 0;
            const html = await readFile(file, 'utf8');
            await writeFile(
              file,
              html.replace(
                style,
                (_, open: string, css: string, close: string) => open + (purged[sheet++] ?? css) + close,
              ),
            );
          }
        }
      },
    },
  };
}
