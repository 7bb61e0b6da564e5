import { passagesOf } from '../manuscript/passages.ts';
import type { Document } from './documents.ts';
import { at, named, textsIn } from './fields.ts';
import type { Declaration, Folder } from './folder.ts';
import { mistake, type Place, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

/** Normalises case, white space and quotation marks, for a fast test before the regular expression. */
const plain = (text: string) =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();

/** Matches these words, but not as part of others: “40%” is not in “140%”. */
const formOf = (words: string) => {
  const each = words.trim().split(/\s+/).map(RegExp.escape);
  const form = each.join('\\s+').replaceAll(/\\x27|[‘’]/g, "['‘’]");
  const before = /^[\p{L}\p{N}]/u.test(words.trim()) ? '(?<![\\p{L}\\p{N}]|\\d[.,])' : '';
  const after = /[\p{L}\p{N}]$/u.test(words.trim()) ? '(?![\\p{L}\\p{N}]|[.,]\\d)' : '';
  return new RegExp(before + form.replaceAll(/\\x22|[“”]/g, '["“”]') + after, 'giu');
};

/** Fields that quote earlier wording. */
const history = ['revisions', 'reviewed', 'changes', 'revised'];
const isHistory = (path: Path, { fields }: YamlRecord) =>
  history.some((field) => path.includes(field)) ||
  (path[0] === 'findings' && at([...path.slice(0, 2), 'withdrawn'], fields) !== undefined);

/** Reports words that a correction withdrew and that are still used, except where their history is told. */
export function checkWithdrawnWords(folder: Folder): Problem[] {
  const { essays, calculators, pages, tags, series, authors, readingLists, sources, corrections } = folder;
  const withdrawn = corrections.flatMap(({ file, record }) =>
    textsIn(record)
      .filter(({ path, text }) => path[0] === 'withdrawn' && text.trim() !== '')
      .map(({ text }) => ({ words: text, sought: plain(text.trim()), form: formOf(text), file })),
  );
  if (withdrawn.length === 0) return [];
  const saidIn = (text: string) => {
    const there = plain(text);
    return withdrawn.filter(({ sought, form }) => there.includes(sought) && text.search(form) >= 0);
  };
  const wrong = (place: Place, field: string, { words, file }: (typeof withdrawn)[number]) =>
    mistake(place, field, quoted(words), `other words, as ${file} withdrew these`);
  const inFields = (record: YamlRecord | undefined) =>
    textsIn(record).flatMap(({ path, text }) =>
      record && !isHistory(path, record)
        ? saidIn(text).map((one) => wrong(record.placeOf(path), named(path), one))
        : [],
    );
  const inText = ({ file, path, body, manuscript }: Document) => [
    ...saidIn(manuscript.prose).flatMap((one) => {
      const places: (Partial<Place> | undefined)[] = passagesOf(body, path).flatMap(({ text, placeOf }) =>
        [...text.matchAll(one.form)].map(({ index }) => placeOf(index)),
      );
      // For words in no passage, such as alternative texts, the report can only name the file.
      return (places.length > 0 ? places : [undefined]).map((place) =>
        wrong({ file, ...place }, 'text', one),
      );
    }),
    ...manuscript.elements.flatMap(({ attributes, line, column }) =>
      Object.values(attributes).flatMap(({ text = '' }) =>
        saidIn(text).map((one) => wrong({ file, line, column }, 'text', one)),
      ),
    ),
  ];
  const declared: readonly Declaration[] = [...tags, ...series, ...authors, ...readingLists, ...sources];
  return [
    ...[...essays, ...calculators, ...pages].flatMap((one) => [...inFields(one.front), ...inText(one)]),
    ...declared.flatMap(({ record }) => inFields(record)),
  ];
}
