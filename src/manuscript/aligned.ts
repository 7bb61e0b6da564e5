import type { Edit } from './edits.ts';
import type { Span } from './manuscript.ts';
import { columnOf, lineStart } from './spots.ts';

/** What lists, quotations and notes put in front of a line. */
const containers = /^(?:[ \t]*(?:>|(?:[-*+:]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]]+\]:))*[ \t]*/;

const before = (source: string, at: number) => source.slice(lineStart(source, at), at);

/** A text of several lines, each of which stands where that place does: in a list or a quotation it stays within. */
export function aligned(source: string, start: number, text: string) {
  const [signs = ''] = containers.exec(before(source, start)) ?? [];
  const further = signs.replace(/\[.*?\]:\s*/, '    ').replace(/[^\s>]/g, ' ');
  return text.replaceAll('\n', `\n${further}`).replaceAll(/[ \t]+(?=\n)/g, '');
}

/** What takes a block out, up to the one that follows it, so that this stands where the other stood. */
export function removal(source: string, { start, end }: Span, following: number | undefined): Edit {
  const signs = before(source, start);
  if (following === undefined) {
    // An item of a list stays one.
    const isItem = containers.exec(signs)?.[0] === signs && /[^\s>]/.test(signs);
    return { start, end, text: isItem ? '<!-- -->' : '' };
  }
  // Code is told by how far its line is indented.
  const isCode = columnOf(source, start) < columnOf(source, following);
  return isCode && /^[\s>]*$/.test(signs + before(source, following))
    ? { start: lineStart(source, start), end: lineStart(source, following), text: '' }
    : { start, end: following, text: '' };
}
