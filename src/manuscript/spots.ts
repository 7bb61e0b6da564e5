import type { MdastNode } from 'satteri';
import type { Span, Spot } from './manuscript.ts';

type Html = Extract<MdastNode, { type: 'html' }>;

export const spotOf = ({ position }: MdastNode): Spot => ({
  line: position?.start.line,
  column: position?.start.column,
});

export const spanOf = ({ position }: MdastNode): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** The position in a text of an offset within an HTML node. */
export function spotIn(node: Html, at: number): Spot {
  const before = node.value.slice(0, at).split('\n');
  const { line = 1, column = 1 } = spotOf(node);
  const within = (before.at(-1) ?? '').length;
  return { line: line + before.length - 1, column: before.length === 1 ? column + within : within + 1 };
}

/** Line and column of an offset in a text. */
export function spotAt(text: string, offset: number): Spot {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The rest of the line from an offset on. */
export const lineAt = (html: string, at: number) => html.slice(at).split('\n')[0] ?? '';

export const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** The column of an offset, from 0, as Markdown counts it: tabs reach to the next multiple of four. */
export function columnOf(text: string, at: number) {
  let column = 0;
  for (let place = lineStart(text, at); place < at; place += 1)
    column += text[place] === '\t' ? 4 - (column % 4) : 1;
  return column;
}
