import { readdirSync } from 'node:fs';
import path from 'node:path';
import { configurationOf, ofHugo } from './configurations.ts';

/** Codes of common languages. Rarer ones are left out, because most of them are also file extensions. */
const codes = new Set(
  (
    'ar be bg bn ca cs da de el en eo es et eu fa fi fr gl he hi hr hu id is it ja ka kk ko lt lv mk mn ms nb nl nn no ' +
    'pl pt ro ru sk sl sq sr sv ta th tr uk ur uz vi zh'
  ).split(' '),
);

const isLanguage = (word: string) => {
  const [code = '', region, ...more] = word.toLowerCase().split(/[-_]/);
  return codes.has(code) && more.length === 0 && (region === undefined || /^[a-z]{2,4}$/.test(region));
};

const inSmall = (language: string) => language.toLowerCase().replace('_', '-');

/** Splits a file name from the language at its end: `post.de`, as in Hugo and Zola. */
export function languageBehind(name: string): {
  readonly stem: string;
  readonly language: string | undefined;
} {
  const [, stem, language = ''] = /^(.+)\.([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)$/.exec(name) ?? [];
  return stem !== undefined && isLanguage(language)
    ? { stem, language: inSmall(language) }
    : { stem: name, language: undefined };
}

/**
 * The language of the folder around a post. Only where several such folders are siblings: one alone may mean anything.
 */
export function languageAround(file: string, root: string): string | undefined {
  const folders = path.relative(root, path.dirname(file)).split(path.sep);
  return folders
    .filter((folder, index) => {
      if (!isLanguage(folder)) return false;
      const beside = readdirSync(path.join(root, ...folders.slice(0, index)), { withFileTypes: true });
      return beside.filter((entry) => entry.isDirectory() && isLanguage(entry.name)).length > 1;
    })
    .map(inSmall)[0];
}

/** The main language of a site: its posts are served from the root, not below a language code. */
export function mainLanguageOf(root: string) {
  const [, written = 'en'] =
    /^\s*"?(?:default_?content_?language|default_language)"?\s*[=:]\s*["']?([\w-]+)/im.exec(
      configurationOf(root, ofHugo),
    ) ?? [];
  return written.toLowerCase();
}
