import { lineStart } from './spots.ts';

/** What lists, quotations and notes put in front of a line. */
const containers = /^(?:[ \t]*(?:>|(?:[-*+:]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]]+\]:))*[ \t]*/;

const before = (source: string, at: number) => source.slice(lineStart(source, at), at);

/** A text of several lines, each of which stands where that place does: in a list or a quotation it stays within. */
export function aligned(source: string, start: number, text: string) {
  const [signs = ''] = containers.exec(before(source, start)) ?? [];
  const further = signs.replace(/\[.*?\]:\s*/, '    ').replace(/[^\s>]/g, ' ');
  return text.replaceAll('\n', `\n${further}`).replaceAll(/[ \t]+(?=\n)/g, '');
}

/** Whether a place is right behind the sign of a list or a note. */
export function isBehindSign(source: string, at: number) {
  const signs = before(source, at);
  return containers.exec(signs)?.[0] === signs && /[^\s>]/.test(signs);
}
