import { mistake, warning, type Problem } from './problem.ts';
import { describe, quoted } from './quote.ts';
import { phrasebook, plainWords } from '../text/phrases.ts';
import type { Document } from './documents.ts';
import type { Declaration } from './folder.ts';
import type { YamlRecord } from './yaml.ts';

/** Characters that a phrase may not contain, because the index uses them as separators. */
const signs = /[:;,]/;
const isPhrase = (text: string) => /[\p{L}\p{N}]/u.test(text) && !signs.test(text);
const phrase = 'words without : ; and ,';

/** A text of several phrases, written as a list: `a, b` → `[a, b]`. */
const asList = (text: string) =>
  `[${text
    .split(/\s*[,;]\s*/)
    .filter(Boolean)
    .join(', ')}]`;

interface Texts {
  readonly texts: readonly Document[];
  readonly declared: readonly Declaration[];
}

const wordsOf = (text: string) => plainWords(text.split(/[\s"]+/));

/** Returns a test for whether any text contains a phrase. Indexes each text only when it is needed. */
function publicationSays({ texts, declared }: Texts) {
  const files = [
    ...declared.map(({ record }) => [record, ''] as const),
    ...texts.map(({ body, front }) => [front, body] as const),
  ];
  const books: ((phrase: string) => boolean)[] = [];
  const bookOf = ([record, body]: (typeof files)[number]) =>
    phrasebook(wordsOf(`${body} ${JSON.stringify(record?.fields ?? {})}`));
  return (phrase: string) => files.some((file, index) => (books[index] ??= bookOf(file))(phrase));
}

/** `content/synonyms.yaml`: a line `what readers type: [a phrase of the texts, another]` for each. */
export function checkSynonyms(record: YamlRecord | undefined, content: Texts): Problem[] {
  if (!record) return [];
  const says = publicationSays(content);
  return Object.entries(record.fields).flatMap(([typed, phrases]): Problem[] => {
    const place = record.keyPlaceOf([typed]);
    const problems = isPhrase(typed) ? [] : [mistake(place, typed, quoted(typed), phrase)];
    if (!Array.isArray(phrases) || phrases.length === 0) {
      const near = typeof phrases === 'string' && phrases.trim() ? [asList(phrases)] : [];
      const found = describe(phrases, record.sourceOf([typed]));
      return [...problems, mistake(place, typed, found, 'a list of phrases of the texts', near)];
    }
    const wrong = phrases.flatMap((one: unknown, index): Problem[] => {
      const here = record.placeOf([typed, index]);
      const field = `${typed}[${index + 1}]`;
      if (typeof one !== 'string' || !isPhrase(one)) return [mistake(here, field, describe(one), phrase)];
      if (phrases.indexOf(one) < index)
        return [mistake(here, field, `${quoted(one)} again`, 'each phrase once')];
      if (one.toLowerCase() === typed.toLowerCase())
        return [mistake(here, field, 'the same words', 'other words, which the texts say')];
      return [];
    });
    const isJudged = content.texts.length > 0 && wrong.length === 0;
    const unsaid = isJudged ? phrases.map(String).filter((one) => !says(one)) : [];
    const silent =
      unsaid.length === phrases.length
        ? [warning(place, typed, 'phrases that nothing here says', 'a phrase of the texts, or no such line')]
        : unsaid.map((one) => {
            const index = phrases.indexOf(one);
            const found = `${quoted(one)}, which nothing here says`;
            const here = record.placeOf([typed, index]);
            return warning(here, `${typed}[${index + 1}]`, found, 'a phrase of the texts');
          });
    return [...problems, ...wrong, ...silent];
  });
}
