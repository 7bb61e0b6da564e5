import type { Edit } from './edits.ts';
import type { Span } from './manuscript.ts';
import { columnOf, lineStart } from './spots.ts';

/** The marks of lists, quotations and footnotes at the start of a line. */
const containers = /^(?:[ \t]*(?:>|(?:[-*+:]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]]+\]:))*[ \t]*/;

const before = (source: string, at: number) => source.slice(lineStart(source, at), at);

/** Indents the lines of a text so that, put at `start`, it stays inside the list or quotation there. */
export function aligned(source: string, start: number, text: string) {
  const [signs = ''] = containers.exec(before(source, start)) ?? [];
  const further = signs.replace(/\[.*?\]:\s*/, '    ').replace(/[^\s>]/g, ' ');
  return text.replaceAll('\n', `\n${further}`).replaceAll(/[ \t]+(?=\n)/g, '');
}

/** An edit that removes a block up to the following one, which takes its place. */
export function removal(source: string, { start, end }: Span, following: number | undefined): Edit {
  const signs = before(source, start);
  if (following === undefined) {
    // A list item must not become empty.
    const isItem = containers.exec(signs)?.[0] === signs && /[^\s>]/.test(signs);
    return { start, end, text: isItem ? '<!-- -->' : '' };
  }
  // Indented code must keep its indent, so whole lines are removed.
  const isCode = columnOf(source, start) < columnOf(source, following);
  return isCode && /^[\s>]*$/.test(signs + before(source, following))
    ? { start: lineStart(source, start), end: lineStart(source, following), text: '' }
    : { start, end: following, text: '' };
}
