import { markdownToMdast, mdxToMdast, type Features, type MdastNode } from 'satteri';
import { ended } from './ended.ts';

type Tree = typeof markdownToMdast;

/** Whether what stands between two dollars is a formula: as in Pandoc, nothing is parted from them by a space, and no letter or digit touches them from outside. */
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

/** Of each block the first formula that is none: behind it, dollars pair anew. */
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

/** Where a text that cannot be read as it is may have amounts: told by its letters alone. */
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

/** How many were put in before a place of the escaped text. */
const before = (places: readonly number[], offset: number) => {
  let count = 0;
  while (count < places.length && (places[count] ?? Infinity) + count < offset) count += 1;
  return count;
};

const inOrder = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);

/** The places of dollars that are sums of money, where a parser that knows formulas would take them for one's bounds. */
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

/** Puts every node of an escaped text back to where it stands in the text as written. */
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
 * Tells sums of money from formulas, which a parser that knows both does not: `$5 million and $6` holds none. What a
 * parser takes for the bounds of a formula and is not gets a backslash, until nothing is left to tell apart.
 */
export function amountsApart(written: string, mdx: boolean, features: Features) {
  const source = ended(written);
  const parse = mdx ? mdxToMdast : markdownToMdast;
  const places = amountsOf(source, parse, features);
  const text = escapedAt(source, places);
  return {
    text,
    /** The tree of the text, with each part where it stands in the text as written. */
    tree: () => {
      const tree = parse(text, { features });
      if (places.length > 0) putBack(tree, places);
      return tree;
    },
  };
}
