import { markdownToMdast, mdxToMdast, type Features, type MdastNode } from 'satteri';
import { ended } from './ended.ts';

type Tree = typeof markdownToMdast;

/** Whether dollars enclose a formula: as in Pandoc, no space inside them, and no letter or digit right outside. */
const isFormula = (source: string, start: number, end: number, dollars: number) => {
  const inner = source.slice(start + dollars, end - dollars);
  return (
    inner.trim() !== '' &&
    (dollars > 1 || !/^\s|\s$/.test(inner)) &&
    !/[\p{L}\p{N}$\\]/u.test(source.charAt(start - 1)) &&
    !/[\p{L}\p{N}$]/u.test(source.charAt(end))
  );
};

const dollarsAt = (source: string, at: number) => /^\$+/.exec(source.slice(at, at + 9))?.[0].length ?? 0;

/** The dollars of the first false formula in each block; after it, the other dollars pair up differently. */
function amountsIn(root: MdastNode, source: string) {
  const found: number[] = [];
  const visit = (node: MdastNode): boolean => {
    if (node.type === 'inlineMath') {
      const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
      const dollars = dollarsAt(source, start);
      if (isFormula(source, start, end, dollars)) return false;
      for (let i = 0; i < dollars; i += 1) found.push(start + i);
      return true;
    }
    if (!('children' in node)) return false;
    const isBlock = /^(?:paragraph|heading|tableCell)$/.test(node.type);
    let met = false;
    for (const child of node.children) {
      met = visit(child) || met;
      if (met && isBlock) return false;
    }
    return met;
  };
  visit(root);
  return found;
}

/** Guesses where a text that cannot be parsed has amounts, by its characters alone. */
function likelyAmounts(source: string) {
  const found: number[] = [];
  for (let at = source.indexOf('$'); at >= 0;) {
    const dollars = dollarsAt(source, at);
    const end = source.indexOf('$', at + dollars);
    if (dollars === 1 && (end < 0 || !isFormula(source, at, end + 1, 1))) {
      if (source.charAt(at - 1) !== '\\') found.push(at);
      at = end;
    } else at = source.indexOf('$', Math.max(end, at) + dollars);
  }
  return found;
}

const escapedAt = (source: string, places: readonly number[]) => {
  let text = '';
  let from = 0;
  for (const at of places) {
    text += `${source.slice(from, at)}\\`;
    from = at;
  }
  return text + source.slice(from);
};

/** The number of backslashes inserted before an offset of the escaped text. */
const before = (places: readonly number[], offset: number) => {
  let count = 0;
  while (count < places.length && (places[count] ?? Infinity) + count < offset) count += 1;
  return count;
};

const inOrder = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);

/** The offsets of dollars that are money, but that a parser would take for the bounds of a formula. */
function amountsOf(source: string, parse: Tree, features: Features) {
  let places: readonly number[] = [];
  if ((source.match(/\$/g) ?? []).length < 2) return places;
  for (;;) {
    const text = escapedAt(source, places);
    let found: readonly number[];
    try {
      found = amountsIn(parse(text, { features }), text);
    } catch {
      return places.length > 0 ? places : likelyAmounts(source);
    }
    if (found.length === 0) return places;
    places = inOrder([...places, ...found.map((at) => at - before(places, at))]);
  }
}

/** Corrects the positions of all nodes, from the escaped text to the original. */
function putBack(node: MdastNode, places: readonly number[]): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset === undefined) continue;
    const shift = before(places, point.offset);
    point.column -= shift - before(places, point.offset - point.column + 1);
    point.offset -= shift;
  }
  if ('children' in node) for (const child of node.children) putBack(child, places);
}

/**
 * Escapes dollars that are sums of money, which the parser would read as formulas: `$5 million and $6` has none. Parses
 * again after each round of escapes, until no false formula is left.
 */
export function amountsApart(written: string, mdx: boolean, features: Features) {
  const source = ended(written);
  const parse = mdx ? mdxToMdast : markdownToMdast;
  const places = amountsOf(source, parse, features);
  const text = escapedAt(source, places);
  return {
    text,
    /** The tree of the text, with the positions of the original. */
    tree: () => {
      const tree = parse(text, { features });
      if (places.length > 0) putBack(tree, places);
      return tree;
    },
  };
}
