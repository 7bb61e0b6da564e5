import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readDocument, type Document } from './documents.ts';
import { problemsOfFile, readText } from './encoding.ts';
import { isOfSystem, isPicture } from '../publication/paths.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { nearest } from '../publication/vocabulary.ts';
import { mistake, warning, type Problem } from './problem.ts';
import { worklistName } from './worklist.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** A YAML file that declares a tag, series, author, source, correction or reading list; its name is the id. */
export interface Declaration {
  readonly id: string;
  readonly file: string;
  readonly record: YamlRecord | undefined;
}

export interface Folder {
  readonly essays: readonly Document[];
  readonly calculators: readonly Document[];
  readonly pages: readonly Document[];
  readonly series: readonly Declaration[];
  readonly readingLists: readonly Declaration[];
  readonly tags: readonly Declaration[];
  readonly authors: readonly Declaration[];
  readonly sources: readonly Declaration[];
  readonly corrections: readonly Declaration[];
  readonly redirects: YamlRecord | undefined;
  readonly synonyms: YamlRecord | undefined;
  /** Problems with files that cannot be read, or that nothing reads. */
  readonly problems: readonly Problem[];
}

/** Whether a file, or a folder around it, is hidden, such as `._index.mdx` of macOS. Astro ignores those. */
export const isHidden = (name: string) => /(?:^|\/)\./.test(name);

const texts = /^[^/]+\.mdx$/;
const records = /^[^/]+\.ya?ml$/;

/** The folders of a publication, and which file names are read in each. */
const reads = {
  authors: records,
  calculators: texts,
  corrections: records,
  essays: /\.mdx?$/,
  pages: texts,
  'reading-lists': records,
  series: records,
  sources: records,
  tags: records,
};

type Part = keyof typeof reads;
const parts = Object.keys(reads).filter((name): name is Part => name in reads);

const files = ['dictionary.txt', worklistName, 'redirects.yaml', 'synonyms.yaml'];

/** Warns of files and folders in `content/` that nothing reads, most likely because of a misspelt name. */
function unread(folder: string, nameOf: (absolute: string) => string): Problem[] {
  if (!existsSync(folder)) return [];
  const known = [...parts.map((part) => `${part}/`), ...files];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
      if (known.includes(name)) return [];
      const absolute = path.join(folder, entry.name);
      const count = entry.isDirectory() ? filesUnder(absolute).length : 1;
      if (count === 0) return [];
      const found = count === 1 ? 'a file that nothing reads' : `${count} files that nothing reads`;
      const near = nearest(known, name, (one) => [one]);
      return [warning({ file: nameOf(absolute) }, 'place', found, `one of ${known.join(', ')}`, near)];
    });
}

/** Warns of texts in `essays/` whose extension is not read: they would silently stay unpublished. */
const textsUnread = (folder: string, nameOf: (absolute: string) => string) =>
  filesUnder(path.join(folder, 'essays'))
    .filter((name) => !isHidden(name) && !reads.essays.test(name))
    .filter((name) =>
      /\.(?:mdx?(?:\.txt)?|markdown|mdown|mkdn?|[qr]md|html?|ipynb|org|rst|textile|adoc|docx|odt|rtf)$/i.test(
        name,
      ),
    )
    .map((name) =>
      warning(
        { file: nameOf(path.join(folder, 'essays', name)) },
        'place',
        'a text that nothing reads',
        'a name that ends in .md or .mdx, in small letters',
        [name.replace(/(?:\.mdx?)?\.\w+$/i, (ending) => (/\.mdx/i.test(ending) ? '.mdx' : '.md'))],
      ),
    );

/** Warns of other files in the folders besides `essays/`, except pictures and files of the operating system. */
const filesUnread = (folder: string, nameOf: (absolute: string) => string) =>
  parts
    .filter((part) => part !== 'essays')
    .flatMap((part) =>
      filesUnder(path.join(folder, part))
        .filter((name) => !isHidden(name) && !isOfSystem(name) && !reads[part].test(name))
        .filter((name) => !isPicture(name))
        .map((name) => {
          const ending = reads[part] === texts ? '.mdx' : '.yaml';
          const near = `${path.posix.basename(name).replace(/(?:\.(?:ya?ml|mdx?))?\.\w+$/i, '')}${ending}`;
          return warning(
            { file: nameOf(path.join(folder, part, name)) },
            'place',
            'a file that nothing reads',
            `a name that ends in ${ending}, right in content/${part}/`,
            [near],
          );
        }),
    );

/** Symbolic links, which a build would follow out of the publication. */
function linksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const absolute = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) return [absolute];
    return entry.isDirectory() ? linksIn(absolute) : [];
  });
}

/** Reads all of `content/`. Missing folders count as empty. */
export function readFolder(folder: string): Folder {
  const nameOf = (absolute: string) =>
    path.relative(path.dirname(folder), absolute).replaceAll(path.sep, '/');
  const problems = [
    ...unread(folder, nameOf),
    ...textsUnread(folder, nameOf),
    ...filesUnread(folder, nameOf),
    ...[folder, path.join(folder, '..', 'public')]
      .flatMap(linksIn)
      .map((absolute) =>
        mistake({ file: nameOf(absolute) }, 'place', 'a link to another place', 'the file itself'),
      ),
  ];

  const documents = (part: Part) =>
    filesUnder(path.join(folder, part))
      .filter((name) => reads[part].test(name) && !isHidden(name))
      .map((name) => {
        const absolute = path.join(folder, part, name);
        const document = readDocument(absolute, nameOf(absolute), name.replace(/(?:\/index)?\.mdx?$/, ''));
        problems.push(...document.problems);
        return document;
      });
  const yaml = (absolute: string) => {
    const file = nameOf(absolute);
    const source = readText(absolute);
    const reading = readYaml(source.text, file, 'YAML');
    problems.push(...problemsOfFile(source, file, reading.problems));
    return { file, record: reading.record };
  };
  const declarations = (part: Part) => {
    const byId = new Map<string, Declaration>();
    for (const name of filesUnder(path.join(folder, part)).filter(
      (file) => reads[part].test(file) && !isHidden(file),
    )) {
      const id = name.replace(/\.ya?ml$/, '');
      const declaration = { id, ...yaml(path.join(folder, part, name)) };
      const other = byId.get(id);
      if (other)
        problems.push(
          mistake(
            declaration,
            'file name',
            `"${id}" is declared by ${other.file} too`,
            'one file for each name',
          ),
        );
      else byId.set(id, declaration);
    }
    return [...byId.values()];
  };
  const single = (name: string) => {
    const absolute = path.join(folder, name);
    return existsSync(absolute) ? yaml(absolute).record : undefined;
  };
  return {
    essays: documents('essays'),
    calculators: documents('calculators'),
    pages: documents('pages'),
    series: declarations('series'),
    readingLists: declarations('reading-lists'),
    tags: declarations('tags'),
    authors: declarations('authors'),
    sources: declarations('sources'),
    corrections: declarations('corrections'),
    redirects: single('redirects.yaml'),
    synonyms: single('synonyms.yaml'),
    problems,
  };
}
