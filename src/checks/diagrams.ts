import type { Document } from './documents.ts';
import { imperfection, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** What others draw in a reader's browser. */
const drawn = /^(?:mermaid|d2|dot|graphviz|plantuml|puml|nomnoml|ditaa|vega(?:-lite)?)$/i;

/** Code that is meant as a drawing: no page draws, and a reader would be left with the code. */
export const checkDiagrams = ({ manuscript, file }: Document): Problem[] =>
  manuscript.fences
    .filter(({ language }) => drawn.test(language))
    .map(({ language, line, column }) =>
      imperfection(
        { file, line, column },
        'diagram',
        quoted(`\`\`\`${language}`),
        'the drawing beside the text: draw it with its own tool, and write ![what it shows](./name.svg)',
      ),
    );
