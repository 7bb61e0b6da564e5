import type { MdastNode } from 'satteri';
import { edited } from './edits.ts';
import type { Span } from './manuscript.ts';
import { columnOf, lineStart, spanOf } from './spots.ts';

/** How every line in a list, quotation or footnote begins: with `>`, or indented by so many columns. */
type Container = 'quotation' | { readonly columns: number; readonly line: number; readonly begins: number };

/** An offset, and the column that it counts as: a tab before it may reach beyond that column. */
interface Place {
  readonly at: number;
  readonly column: number;
}

/** The place after so many columns of white space, or after all there is. */
function behindBlanks(source: string, from: Place, columns: number): Place {
  let { at } = from;
  while (/[ \t]/.test(source[at] ?? '') && columnOf(source, at) - from.column < columns) at += 1;
  return { at, column: Math.min(columnOf(source, at), from.column + columns) };
}

const quotation = /[ \t]*>[ ]?/y;

/** Where the content of a line begins, after the marks and indents of its containers. */
const behind = (source: string, line: number, containers: readonly Container[]) =>
  containers.reduce<Place>(
    (from, one) => {
      if (one !== 'quotation' && one.line !== line) return behindBlanks(source, from, one.columns);
      quotation.lastIndex = from.at;
      const at = one === 'quotation' ? from.at + (quotation.exec(source)?.[0].length ?? 0) : one.begins;
      return { at, column: columnOf(source, at) };
    },
    { at: line, column: 0 },
  );

const marker = /^(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]]+\]:)([ \t]*)(?=(\S?))/;

/**
 * An MDX text with every block moved to the indent of its list, quotation or footnote. In MDX, blocks may be indented
 * freely, as within a component; plain Markdown would read them as code.
 */
export function outdented(source: string, root: MdastNode): string {
  const tooFar = new Map<number, Span & { readonly column: number; readonly columns: number }>();

  /** Removes so many columns of white space after the containers of a line. */
  const outdent = (line: number, containers: readonly Container[], columns: number) => {
    const { at, column } = behind(source, line, containers);
    tooFar.set(at, { start: at, end: behindBlanks(source, { at, column }, columns).at, column, columns });
  };

  const within = (node: MdastNode, containers: readonly Container[]): readonly Container[] => {
    if (node.type === 'blockquote') return [...containers, 'quotation'];
    if (!/^(?:listItem|descriptionDetails|footnoteDefinition)$/.test(node.type)) return containers;
    const { start } = spanOf(node);
    const [whole = '', gap = '', first = ''] = marker.exec(source.slice(start)) ?? [];
    const signs = start + whole.length - gap.length;
    const blanks = columnOf(source, start + whole.length) - columnOf(source, signs);
    // After more than four spaces, Markdown sees code.
    const isNear = first !== '' && blanks <= 4;
    const begins = signs + (isNear ? gap.length : Math.min(1, gap.length));
    const line = lineStart(source, start);
    const around = Math.min(columnOf(source, start), behind(source, line, containers).column);
    const columns = columnOf(source, signs) + (isNear ? blanks : 1) - around;
    return [...containers, { columns: node.type === 'footnoteDefinition' ? 4 : columns, line, begins }];
  };

  const visit = (node: MdastNode, containers: readonly Container[]) => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      const { start, end } = spanOf(child);
      const line = lineStart(source, start);
      const base = behind(source, line, containers);
      if (/^[ \t]*$/.test(source.slice(base.at, start)))
        for (let at = line; at < end; at = source.indexOf('\n', at) + 1 || end)
          outdent(at, containers, columnOf(source, start) - base.column);
      visit(child, within(child, containers));
      // MDX does not care how a closing tag is indented.
      const last = lineStart(source, end);
      const closing = behind(source, last, containers).at;
      if (child.type === 'mdxJsxFlowElement' && /^[ \t]*<\/[^<>]*>$/.test(source.slice(closing, end)))
        outdent(last, containers, Infinity);
    }
  };
  visit(root, []);

  return edited(
    source,
    [...tooFar.values()]
      .filter(({ start, end }) => start < end)
      .map(({ column, columns, ...span }) => ({
        ...span,
        text: ' '.repeat(Math.max(0, columnOf(source, span.end) - column - columns)),
      })),
  );
}
