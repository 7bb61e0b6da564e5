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
 * Tailwind passes line heights, weights and border styles between utilities in variables. None of our utilities reads
 * another's, and every border is solid, so the variables are replaced by their values or removed.
 */
const withoutTailwindVariables = (css: string) =>
  css
    .replace(/@layer properties\{@supports[^]*?\}\}\}/, '')
    .replace(/@property --tw-[^}]*\}/g, '')
    .replace(/border[\w-]*-style:var\(--tw-border-style\);?/g, '')
    .replace(/--tw-[\w-]+:[^;}]+;?/g, '')
    .replace(/var\(--tw-leading,([^()]+)\)/g, '$1');

const face = /@font-face\s*\{[^}]*font-family:\s*["']?([^"';}]+)["']?[^}]*\}/g;

/** Removes typefaces that no rule names, such as that of formulas on a page without any. */
function withoutUnusedFaces(css: string) {
  const rules = css.replace(face, '');
  return css.replace(face, (written, family: string) => (rules.includes(family) ? written : ''));
}

/** Removes the rules of a sheet that match none of these words. */
export async function usedStyles(css: string, used: ReadonlySet<string>) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [{ raw: [...used].join('\n'), extension: 'html' }],
    // Search marks what it found with `element('mark')`, a form that `possibleNames` does not look for.
    safelist: ['mark'],
    defaultExtractor: (text) => text.split('\n'),
    // Attributes that scripts set: whether a selector by one of them matches is decided in the browser.
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
