import type { Document } from './documents.ts';
import { imperfection, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Languages of code blocks that other tools render as diagrams in the browser. */
const drawn = /^(?:mermaid|d2|dot|graphviz|plantuml|puml|nomnoml|ditaa|vega(?:-lite)?)$/i;

/** Reports code blocks that are meant as diagrams: our pages do not render them, so readers would see the code. */
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
