import type { MdastNode } from 'satteri';
import { calloutOf, kinds } from './callouts.ts';
import { endOf, unreadIn } from './fence.ts';
import { indented } from './indented.ts';
import type { Broken } from './manuscript.ts';
import { nested } from './nesting.ts';
import { isComment } from './script.ts';
import { signsOfOthers } from './signs-of-others.ts';
import { spanOf, spotAt, spotOf } from './spots.ts';
import { openCode, unreadLinks } from './unread-links.ts';

/** The line between the head of a table and its rows. */
const parting = /^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** `[^a]` without a backslash before it. */
const reference = /(?<!\\)\[\^([^\]\s^]+)\]/g;

type Of<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

/** `[!NOTE]`, or an attempt at it. Without the `!` only in capitals, as it could be words otherwise. */
const word = /^\s*\[(?:!\s*(\w+)|([A-Z]+))\]/;

function inFence(node: Of<'code'>, written: string): Broken[] {
  const spot = spotOf(node);
  const [opening = ''] = written.split('\n');
  const end = endOf(written);
  return [
    ...(end === undefined
      ? []
      : [
          {
            found: opening,
            expected: `a line of ${end} below the code: else all that follows is code`,
            ...spot,
          },
        ]),
    ...unreadIn(node.lang ?? '', node.meta ?? '', node.value.split('\n').length).map((one) => ({
      ...one,
      ...spot,
    })),
  ];
}

function inQuotation({ children: [first] }: Of<'blockquote'>): Broken[] {
  const head = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (head?.type !== 'text' || calloutOf(head.value)) return [];
  const [written = '', kind, bare = ''] = word.exec(head.value) ?? [];
  const known = kinds.map((one) => one.toUpperCase());
  if (kind === undefined && !known.includes(bare)) return [];
  const choices = known.map((one) => `[!${one}]`);
  return [{ found: written.trim(), expected: `one of ${choices.join(', ')}`, choices, ...spotOf(head) }];
}

/** A callout marker outside a quotation, or not at its start. */
function outsideQuotation(node: MdastNode, parent: MdastNode, index: number): Broken[] {
  const head = node.type === 'paragraph' ? node.children[0] : undefined;
  if (head?.type !== 'text' || !calloutOf(head.value)) return [];
  const expected = '> before it, and before each line of the callout, with an empty line above';
  return parent.type === 'blockquote' && index === 0
    ? []
    : [{ found: head.value.split('\n', 1)[0] ?? '', expected, ...spotOf(head) }];
}

/** A table that became a paragraph, because its columns do not match, or the line below its head is missing. */
function inParagraph(node: Of<'paragraph'>, text: string): Broken[] {
  const { start, end } = spanOf(node);
  const lines = text.slice(start, end).split('\n');
  const at = lines.findIndex(
    (line, index) =>
      index > 0 && parting.test(line) && line.includes('|') && lines[index - 1]?.includes('|') === true,
  );
  const found = lines[at];
  if (found !== undefined)
    return [
      {
        found: found.trim(),
        expected: 'as many columns as in the line above: else it is no table',
        ...spotAt(text, start + lines.slice(0, at).join('\n').length + 1),
      },
    ];
  const isRow = (line = '') => /^[ \t>]*\|.+\|[ \t]*$/.test(line);
  const head = lines.findIndex((line, index) => isRow(line) && isRow(lines[index + 1]));
  if (head < 0) return [];
  const row = lines[head]?.replace(/^[ \t>]+/, '').trim() ?? '';
  const columns = row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).length;
  return [
    {
      found: row,
      expected: `a line |${' --- |'.repeat(columns)} below it: else it is no table`,
      ...spotAt(text, start + lines.slice(0, head).join('\n').length + Math.min(head, 1)),
    },
  ];
}

const field = /^(?:title|description|date|tags|author|draft|slug|pubDatetime):.*/;

/** A second front matter in a file: a rule with fields right below it. */
function secondFrontMatter(rule: MdastNode, next: MdastNode | undefined, text: string): Broken[] {
  const below = next && spanOf(next).start;
  if (rule.type !== 'thematicBreak' || below === undefined) return [];
  const between = text.slice(spanOf(rule).end, below);
  const [found] = field.exec(text.slice(below)) ?? [];
  return found === undefined || between !== '\n'
    ? []
    : [
        {
          found,
          expected: 'one front matter, at the head of the file: this one is published as words',
          ...spotAt(text, below),
        },
      ];
}

/** A row with more cells than the table has columns: Markdown drops the rest. Or text that became a row. */
function inTable({ children: [head, ...rows] }: Of<'table'>, text: string): Broken[] {
  const columns = head && 'children' in head ? head.children.length : 0;
  return rows.flatMap((row) => {
    const { start, end } = spanOf(row);
    const written = text.slice(start, end).trim();
    const cells = written.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/);
    if (columns > 1 && cells.length === 1 && !written.includes('|'))
      return [
        { found: written, expected: 'an empty line above it: else it is a row of the table', ...spotOf(row) },
      ];
    return cells.slice(columns).every((cell) => cell.trim() === '')
      ? []
      : [
          {
            found: written,
            expected: `${columns} cells, as in its head, or what is too much is not published; a | within a cell, in code too, is written \\|`,
            ...spotOf(row),
          },
        ];
  });
}

/** `#` characters that do not make a heading. */
const notHeading = /^[ \t>]*(#{2,6}(?=[^\s#])|#{7,}(?=\s))[^\n]*/gm;

function likeHeadings(node: Of<'paragraph'>, text: string): Broken[] {
  const { start, end } = spanOf(node);
  return [...text.slice(start, end).matchAll(notHeading)].map(({ 0: found, index }) => ({
    found: found.trim(),
    expected: 'one to six # and a blank behind them: else it is no heading',
    ...spotAt(text, start + index),
  }));
}

/** The start of a list item that Markdown does not recognise: no space after the mark, or a bullet such as •. */
const notEntry = /^[ \t>]*(?:[-+]\p{L}|\d{1,2}[.)]\p{L}|[•‣◦·▪●–][ \t])/u;

/** Lines that were meant as a list, but became one paragraph. */
function likeList(node: Of<'paragraph'>, text: string): Broken[] {
  const { start, end } = spanOf(node);
  const lines = text.slice(start, end).split('\n');
  const at = lines.findIndex((line, index) => notEntry.test(line) && notEntry.test(lines[index + 1] ?? ''));
  if (at < 0) return [];
  const found = (lines[at] ?? '').replace(/^[ \t>]+/, '');
  const spot = spotAt(text, start + lines.slice(0, at).join('\n').length + Math.min(at, 1));
  return [{ found, expected: 'a list, - or 1. with a blank behind: else its lines run on', ...spot }];
}

/** Whether a screen reader would find anything to say. */
const isHeard = (node: MdastNode): boolean => {
  if (node.type === 'image' || node.type === 'imageReference') return (node.alt ?? '').trim() !== '';
  if (node.type === 'html') return false;
  if (node.type === 'mdxTextExpression') return !isComment(node.value);
  if (node.type === 'mdxJsxTextElement' && /^[A-Z]/.test(node.name ?? '')) return true;
  if ('children' in node) return node.children.some(isHeard);
  return 'value' in node && node.value.trim() !== '';
};

function inHeading(node: Of<'heading'>, written: string): Broken[] {
  const expected = 'words: a heading without any leads nowhere, and is not published';
  return node.children.some(isHeard) ? [] : [{ found: written.trim(), expected, ...spotOf(node) }];
}

/** Hyphens meant as a rule, which turned the sentence or lines above them into a heading. */
const underlined = /(?:\n.*|[.,;…][*_"'”’)]*[ \t]*)\n[ \t>]*(?=(-+)[ \t]*$)/;

function underWords(node: Of<'heading'>, text: string): Broken[] {
  const { start, end } = spanOf(node);
  const written = text.slice(start, end).trimEnd();
  const found = field.test(written) ? undefined : underlined.exec(written);
  if (!found) return [];
  const expected = 'an empty line above it: else the words there are a heading';
  return [{ found: found[1] ?? '', expected, ...spotAt(text, start + found.index + found[0].length) }];
}

/** `H~2~O` and `10~20 and 30~40`: words struck out by accident, because single tildes touch letters. */
function struck(node: Of<'delete'>, text: string): Broken[] {
  const { start, end } = spanOf(node);
  const around = text.slice(start - 1, start) + text.slice(end, end + 1);
  const found = text.slice(start, end);
  const expected = '~~words~~ to strike them out, <sub>2</sub>, or \\~ for the sign itself';
  return /^~[^~]/.test(found) && /[\p{L}\p{N}]/u.test(around) ? [{ found, expected, ...spotOf(node) }] : [];
}

/** Markup that Markdown silently treats as words or as something else, and footnotes that it leaves out. */
export function looseEnds(root: MdastNode, text: string): Broken[] {
  const found: Broken[] = [];
  const defined = new Map<string, Of<'footnoteDefinition'>[]>();
  const referred = new Set<string>();
  const visit = (node: MdastNode) => {
    const { start, end } = spanOf(node);
    if (node.type === 'code') found.push(...inFence(node, text.slice(start, end)));
    if (node.type === 'heading')
      found.push(...inHeading(node, text.slice(start, end)), ...underWords(node, text));
    if (node.type === 'blockquote') found.push(...inQuotation(node));
    if (node.type === 'paragraph') found.push(...inParagraph(node, text));
    if (node.type === 'paragraph') found.push(...likeHeadings(node, text), ...likeList(node, text));
    if (/^(?:paragraph|heading|tableCell)$/.test(node.type)) found.push(...unreadLinks(node, text));
    if (/^(?:paragraph|heading)$/.test(node.type)) found.push(...openCode(node, text));
    found.push(...nested(node));
    if (node.type === 'table') found.push(...inTable(node, text));
    if (node.type === 'text')
      for (const { at, ...one } of signsOfOthers(text.slice(start, end)))
        found.push({ ...one, ...spotAt(text, start + at) });
    if (node.type === 'delete') found.push(...struck(node, text));
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if (node.type === 'footnoteDefinition')
      defined.set(node.identifier, [...(defined.get(node.identifier) ?? []), node]);
    if (node.type === 'text')
      for (const { 0: mark, 1: name, index } of text.slice(start, end).matchAll(reference))
        found.push({
          found: mark,
          expected: `a note [^${name}]: below; letters are written \\[^${name}]`,
          ...spotAt(text, start + index),
        });
    if ('children' in node)
      for (const [index, child] of node.children.entries()) {
        found.push(...secondFrontMatter(child, node.children[index + 1], text));
        found.push(...outsideQuotation(child, node, index));
        found.push(...indented(node.children[index - 1], child, node, text));
        visit(child);
      }
  };
  visit(root);
  for (const [name, notes] of defined) {
    const lost = referred.has(name) ? notes.slice(1) : notes;
    const expected = referred.has(name)
      ? 'a name that no other note has: only the first is published'
      : `[^${name}] where it belongs: a note that no text refers to is not published`;
    found.push(...lost.map((note) => ({ found: `[^${note.label ?? name}]:`, expected, ...spotOf(note) })));
  }
  return found;
}
