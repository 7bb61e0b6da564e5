import type { MdastNode } from 'satteri';
import type { Broken } from './manuscript.ts';
import { spanOf, spotOf } from './spots.ts';

/** A block that is indented too little to belong to the list above, or so far that plain Markdown would read code. */
export function indented(
  above: MdastNode | undefined,
  node: MdastNode,
  parent: MdastNode,
  text: string,
): Broken[] {
  const spot = spotOf(node);
  const told = (expected: string) => {
    const { start, end } = spanOf(node);
    const [found = ''] = text.slice(start, end).split('\n');
    return [{ found, expected, ...spot }];
  };
  const { column = 1 } = spot;
  const entry = above?.type === 'list' ? above.children.at(-1) : undefined;
  if (above && entry && 'children' in entry) {
    const [from = 1, to = 1] = [spotOf(above).column, entry.children[0] && spotOf(entry.children[0]).column];
    return from < column && column < to
      ? told(
          `${to - from} blanks before it, as the words above have, or none: else it does not belong to the list`,
        )
      : [];
  }
  return parent.type === 'root' && node.type === 'paragraph' && column > 4
    ? told('lines of ``` around code, or words without blanks before them')
    : [];
}
