import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PurgeCSS } from 'purgecss';

const tokens = (text: string) => text.match(/[^\s"'`<>=;{}()?]+/g) ?? [];

/** Names of elements and attributes in scripts, and whatever stands near the word "class", to the end of its last word. */
const possibleNames =
  /<[a-z][\w-]*|createElement.{0,20}|\b(?:data|aria)-[\w-]+|class(?:(?!class).){0,200}(?:(?!class)[^\s"'`])*/g;

/** What the scripts of a built site may add to its pages. */
export async function scriptWords(root: string) {
  const folder = path.join(root, '_astro');
  const scripts = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => tokens(text.match(possibleNames)?.join(' ') ?? ''));
}

/**
 * Tailwind hands line heights, weights and kinds of border from one utility to another by variables of its own. None of
 * ours takes one over, and every border is solid, so what they come to is written out.
 */
const withoutTailwindVariables = (css: string) =>
  css
    .replace(/@layer properties\{@supports[^]*?\}\}\}/, '')
    .replace(/@property --tw-[^}]*\}/g, '')
    .replace(/border[\w-]*-style:var\(--tw-border-style\);?/g, '')
    .replace(/--tw-[\w-]+:[^;}]+;?/g, '')
    .replace(/var\(--tw-leading,([^()]+)\)/g, '$1');

const face = /@font-face\s*\{[^}]*font-family:\s*["']?([^"';}]+)["']?[^}]*\}/g;

/** Without the typefaces that no rule names: those of formulas, on a page that has none. */
function withoutUnusedFaces(css: string) {
  const rules = css.replace(face, '');
  return css.replace(face, (written, family: string) => (rules.includes(family) ? written : ''));
}

/** A sheet without the rules that name none of these words. */
export async function usedStyles(css: string, used: ReadonlySet<string>) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [{ raw: [...used].join('\n'), extension: 'html' }],
    // Pagefind's excerpts carry it; no script of ours names it.
    safelist: ['mark'],
    defaultExtractor: (text) => text.split('\n'),
    // What stands in an attribute selector or behind a pseudo-class is decided in the browser.
    dynamicAttributes: [
      'data-theme',
      'data-fonts',
      'data-live',
      'data-yours',
      'data-kind',
      'data-side',
      'aria-current',
      'aria-pressed',
      'aria-invalid',
    ],
  });
  return withoutUnusedFaces(withoutTailwindVariables(result?.css ?? css));
}
