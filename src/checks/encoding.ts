import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { imperfection, mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

export interface Reading {
  readonly text: string;
  /** The first line that is not UTF-8, quoted as Latin-1 would have it. */
  readonly notUtf8: { readonly line: number; readonly found: string } | undefined;
}

/** The text of a file. Letters in another encoding would be printed as question marks, and lost. */
export function readText(path: string): Reading {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text, notUtf8: undefined };
  const lines = bytes.toString('latin1').split('\n');
  const line = lines.findIndex((one) => !isUtf8(Buffer.from(one, 'latin1')));
  return { text, notUtf8: { line: line + 1, found: quoted(lines[line] ?? '') } };
}

/** Signs that no browser shows and no feed may hold; tabs and line ends apart. */
const unseen = new RegExp('[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]');

export const encodingMistakes = ({ text, notUtf8 }: Reading, file: string): Problem[] =>
  notUtf8
    ? [
        mistake(
          { file, line: notUtf8.line },
          'encoding',
          `${notUtf8.found} (read as Latin-1)`,
          'a file saved as UTF-8',
        ),
      ]
    : text.split('\n').flatMap((line, index) => {
        const at = line.search(unseen);
        const place = { file, line: index + 1, column: at + 1 };
        return at < 0
          ? []
          : [
              imperfection(
                place,
                'encoding',
                quoted(line.slice(Math.max(0, at - 20))),
                'no signs that nobody sees',
              ),
            ];
      });
