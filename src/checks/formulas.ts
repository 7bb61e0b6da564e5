import { commandsOfTex, formulaOf, isFault } from '../manuscript/formula.ts';
import { nearest } from '../publication/vocabulary.ts';
import type { Document } from './documents.ts';
import { imperfection, mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Formulas that TeX cannot read, and those that are left open to the end of the text. */
export function checkFormulas({ manuscript, body, file }: Document): Problem[] {
  const fenced = manuscript.fences.filter(({ language }) => language === 'math');
  return [
    ...fenced.map(({ line, column }) =>
      imperfection(
        { file, line, column },
        'formula',
        quoted('```math'),
        'the formula between two lines of $$',
      ),
    ),
    ...manuscript.formulas.flatMap(({ tex, display, line, column, closed }) => {
      const place = { file, line, column };
      if (!closed)
        return [
          mistake(
            place,
            'formula',
            quoted(body.split('\n')[(line ?? 1) - 1] ?? '$$'),
            'a line of $$ at its end',
          ),
        ];
      const formula = formulaOf(tex, display);
      if (!isFault(formula)) return [];
      const { expected, unknown } = formula;
      if (unknown === undefined) return [mistake(place, 'formula', quoted(tex), expected)];
      const near = nearest(commandsOfTex, unknown, (command) => [command]).map((command) => `\\${command}`);
      return [mistake(place, 'formula', `${quoted(`\\${unknown}`)} in ${quoted(tex)}`, expected, near)];
    }),
  ];
}
