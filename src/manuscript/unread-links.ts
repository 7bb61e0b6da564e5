import type { MdastNode } from 'satteri';
import type { Broken } from './manuscript.ts';
import { spanOf, spotAt } from './spots.ts';

/** `[words](address)`, perhaps with a title. With a space in its address, Markdown does not read it as a link. */
const blankWithin = /(?<!\\)!?\[[^\][]*(?<!\\)\]\(((?:[^()<>\n]|\([^()\n]*\))+)\)/g;
const title = /\s+(?:"[^"\n]*"|'[^'\n]*')$/;

/** An address or a file name, rather than words in brackets. */
const leads = /^(?:\.{0,2}\/[^\s]|#\p{L}|(?:https?|mailto|tel):\S|[^"']*\.[a-z]\w{1,3}(?:#\S*)?$)/iu;

/** `[words][name]` where nothing has the name, and `[name][]`. */
const named = /(?<![\\\w\][])!?\[([^\][]*\p{L}[^\][]*)\]\[([^\][\n^]*)\]/gu;

/** `[i][j]` are indices, not a link. */
const isIndex = (found: string) => /^\[\w\]\[\w\]$/.test(found);

/** The source of a node with spaces in place of everything that Markdown read as markup, so that offsets stay. */
function wordsOf(node: MdastNode, text: string): string {
  const { start, end } = spanOf(node);
  const blank = (from: number, to: number) => text.slice(from, to).replace(/[^\n]/g, ' ');
  if (node.type === 'text') return text.slice(start, end);
  if (!('children' in node)) return blank(start, end);
  let at = start;
  let words = '';
  for (const child of node.children) {
    const { start: from, end: to } = spanOf(child);
    words += blank(at, from) + wordsOf(child, text);
    at = to;
  }
  return words + blank(at, end);
}

/** A backtick that begins code but is never closed. */
export function openCode(node: MdastNode, text: string): Broken[] {
  const { start, end } = spanOf(node);
  if (!text.slice(start, end).includes('`')) return [];
  const at = wordsOf(node, text).search(/(?<!\\)`/);
  if (at < 0) return [];
  const found = /^\S*/.exec(text.slice(start + at))?.[0] ?? '';
  return [
    {
      found,
      expected: '` at both ends of code; the sign itself is written \\`',
      ...spotAt(text, start + at),
    },
  ];
}

/** `[words] (address)` and an unclosed `[words](address`, which Markdown does not read as links. */
const parted = /(?<!\\)!?\[[^\][]*\](?<!\\\])([ \t]?)\(/g;
const addressThere = /^((?:https?:\/\/|mailto:|\.{0,2}\/)[^\s()]+)(?:(\))(?!\()|[^)]*$)/;

/** Links and pictures that Markdown does not recognise, so that they are published as they are typed. */
export function unreadLinks(node: MdastNode, text: string): Broken[] {
  const { start, end } = spanOf(node);
  if (!/\][ \t]?[[(]/.test(text.slice(start, end))) return [];
  const words = wordsOf(node, text);
  const written = (at: number, { length }: string) =>
    text.slice(start + at, start + at + length).replace(/\s*\n[>\s]*/g, ' ');
  return [
    ...[...words.matchAll(parted)].flatMap(({ 0: head, 1: blank = '', index }) => {
      const behind = text.slice(start + index + head.length, end);
      const [, address, closed] = addressThere.exec(behind) ?? [];
      if (address === undefined || (blank === '') === (closed === ')')) return [];
      return [
        {
          found: `${written(index, head)}${address}${closed ?? ''}`,
          expected: 'a link: else it is published as these letters',
          choices: [`${written(index, head).replace(/\s*\($/, '')}(${address})`],
          ...spotAt(text, start + index),
        },
      ];
    }),
    ...[...words.matchAll(blankWithin)].flatMap(({ 0: found, 1: within = '', index }) => {
      const behind = title.exec(within)?.[0] ?? '';
      const target = within.slice(0, within.length - behind.length).trim();
      if (!/\s/.test(target) || !leads.test(target)) return [];
      const head = written(index, found.slice(0, found.length - within.length - 1));
      return [
        {
          found: written(index, found),
          expected: 'an address without blanks: else it is published as these letters',
          choices: [`${head}${target.replace(/\s/g, '%20')}${behind})`],
          ...spotAt(text, start + index),
        },
      ];
    }),
    ...[...words.matchAll(named)].flatMap(({ 0: found, 1: label, 2: name, index }) =>
      isIndex(found)
        ? []
        : [
            {
              found: written(index, found),
              expected: `a line [${name || label}]: below, with the address; letters are written \\${written(index, found)}`,
              ...spotAt(text, start + index),
            },
          ],
    ),
  ];
}
