import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { conflictsIn } from './conflicts.ts';
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

/** Whether lines end in CR alone, as on Mac OS 9: our parsers would take the whole file for one line. */
const endsLinesInCr = ({ text }: Reading) => /\r(?!\n)[^]*\r/.test(text) && !text.includes('\n');

/** Control characters, which no browser shows and no feed may contain; tabs and line breaks excepted. */
const unseen = new RegExp('[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]');

function unseenSigns(text: string, file: string) {
  // Hardly any text has one, and splitting every text into lines would be slow.
  if (!unseen.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const at = line.search(unseen);
    if (at < 0) return [];
    const place = { file, line: index + 1, column: at + 1 };
    const found = quoted(line.slice(Math.max(0, at - 20)));
    return [imperfection(place, 'encoding', found, 'no signs that nobody sees')];
  });
}

function encodingMistakes(reading: Reading, file: string): Problem[] {
  const { text, notUtf8 } = reading;
  if (endsLinesInCr(reading))
    return [mistake({ file, line: 1 }, 'line ends', 'CR alone', 'lines that end in LF, or in CR and LF')];
  if (!notUtf8) return unseenSigns(text, file);
  const { line, found } = notUtf8;
  return [mistake({ file, line }, 'encoding', `${found} (read as Latin-1)`, 'a file saved as UTF-8')];
}

/** What is wrong with a file. With merge conflicts or CR line ends, `ofContent` would only mislead and is left out. */
export function problemsOfFile(reading: Reading, file: string, ofContent: readonly Problem[]): Problem[] {
  const conflicts = conflictsIn(reading.text, file);
  const isAsWritten = conflicts.length === 0 && !endsLinesInCr(reading);
  return [...encodingMistakes(reading, file), ...conflicts, ...(isAsWritten ? ofContent : [])];
}
