import { writableNamed } from '../manuscript/components.ts';
import { readManuscript } from '../manuscript/read.ts';
import { checkChoice, checkAttributeNames, checkRequired, type Known } from './components.ts';
import type { Document } from './documents.ts';
import { at, named } from './fields.ts';
import { checkNumber } from './living-numbers.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path } from './yaml.ts';

/** The sentences of front matter that may hold numbers of models, each with its path. */
export function summedUp({ front }: Pick<Document, 'front'>): readonly (readonly [Path, string])[] {
  const written = (path: Path) => at(path, front?.fields);
  const listed = (path: Path) => {
    const list = written(path);
    return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
  };
  return [['description'], ['shareText'], ...listed(['inBrief']), ...listed(['pairedWith', 'bothAccept'])]
    .map((path): readonly [Path, unknown] => [path, written(path)])
    .flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
}

/** Checks the `<Answer>` tags in the sentences that sum up an essay; other tags are not allowed there. */
export function checkSummaries(document: Document, known: Known): Problem[] {
  const { front } = document;
  if (!front) return [];
  return summedUp(document).flatMap(([path, text]) => {
    if (!text.includes('<Answer')) return [];
    const place = front.placeOf(path);
    const { elements, faults, constants } = readManuscript(text, 'sentence.mdx');
    if (faults.length > 0)
      return [mistake(place, named(path), quoted(text), 'a tag that ends: <Answer model="…" output="…" />')];
    return elements.flatMap((element) => {
      const { name } = element;
      const writable = writableNamed(name);
      if (name !== 'Answer' || !writable)
        return [mistake(place, named(path), `<${name}>`, 'words, and <Answer … /> between them')];
      return [
        ...checkRequired(element, place),
        ...checkAttributeNames(element, writable, place),
        ...checkChoice(
          element,
          'model',
          place,
          known.calculators,
          `a calculator: ${known.calculators.join(', ')}`,
        ),
        ...checkNumber(element, place, { words: known.words, constants }),
      ];
    });
  });
}
