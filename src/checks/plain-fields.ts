import { writableNames } from '../manuscript/components.ts';
import { named, textsIn } from './fields.ts';
import type { Folder } from './folder.ts';
import { imperfection, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import { summedUp } from './summaries.ts';
import type { YamlRecord } from './yaml.ts';

/** Tags of components, and elements with content; a title may mention a tag such as `<picture>`. */
const tag = new RegExp(
  `</?(?:${writableNames.join('|')})\\b[^>]*>|<([a-z]\\w*)\\b[^>]*>[^<]+</\\1>|<br ?/?>`,
);
const marks =
  /(?<![\w*])(\*\*?)(?![\s*])[^*]*[^\s*]\1(?![\w*])|\[[^\]]+\]\((?:[/#.]|https?:)[^)\s]*\)|`[^`]+`/;

/** Reports Markdown and tags in fields, which readers would see as typed. */
function markedUp(record: YamlRecord | undefined, fields?: readonly string[]): Problem[] {
  if (!record) return [];
  const numbered = summedUp({ front: record }).filter(([, text]) => text.includes('<Answer'));
  return textsIn(record).flatMap(({ path, text }) => {
    if (fields && !fields.includes(String(path[0]))) return [];
    const mayHoldTags = numbered.some(([one]) => one.join() === path.join());
    const [found] = marks.exec(text) ?? (mayHoldTags ? undefined : tag.exec(text)) ?? [];
    if (found === undefined) return [];
    const expected = 'words alone; Markdown and tags are shown here as they are written';
    return [imperfection(record.placeOf(path), named(path), quoted(found), expected)];
  });
}

export function checkPlainFields(folder: Folder): Problem[] {
  const { essays, calculators, pages, tags, series, authors, readingLists, sources, corrections } = folder;
  return [
    ...essays.flatMap(({ front }) => markedUp(front)),
    ...[...calculators, ...pages].flatMap(({ front }) => markedUp(front, ['title', 'description'])),
    ...[tags, series, authors, readingLists, sources, corrections]
      .flat()
      .flatMap(({ record }) => markedUp(record)),
  ];
}
