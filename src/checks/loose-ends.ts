import { nearest } from '../publication/vocabulary.ts';
import type { Document } from './documents.ts';
import { imperfection, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Valid Markdown that would be rendered otherwise than its author meant: see src/manuscript/loose-ends.ts. */
export const checkLooseEnds = ({ manuscript, file }: Document): Problem[] =>
  manuscript.looseEnds.map(({ found, expected, choices = [], line, column }) =>
    imperfection(
      { file, line, column },
      'Markdown',
      quoted(found),
      expected,
      nearest(choices, found, (one) => [one]),
    ),
  );
