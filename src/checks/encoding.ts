import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { mistake, type Problem } from './problem.ts';
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

export const encodingMistakes = (notUtf8: Reading['notUtf8'], file: string): Problem[] =>
  notUtf8
    ? [
        mistake(
          { file, line: notUtf8.line },
          'encoding',
          `${notUtf8.found} (read as Latin-1)`,
          'a file saved as UTF-8',
        ),
      ]
    : [];
