import type { MdastNode } from 'satteri';
import { quoted } from '../../checks/quote.ts';
import { treeOf } from '../../manuscript/dialect.ts';
import type { Edit } from '../../manuscript/edits.ts';
import { lineStart, spanOf } from '../../manuscript/spots.ts';
import { leadsSomewhere } from './harmless.ts';
import { harmlessHtml } from './html.ts';
import { harmlessJsx } from './jsx.ts';
import { pictureText } from './picture-text.ts';
import type { Rewriting } from './rewriting.ts';

/** What a text is before it is changed, and what it becomes. */
type Form = 'Markdown to MDX' | 'Markdown' | 'MDX';

function fenced(value: string, lang: string | null | undefined, indent: string) {
  const longest = Math.max(2, ...[...value.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${lang ?? ''}`, ...value.split('\n'), fence].join(`\n${indent}`);
}

/** Escapes braces, `<`, and `import` or `export` at its start, so that MDX reads a text as text. */
const asText = (source: string) =>
  source
    .replace(
      /(\\.)|([{}<])/gs,
      (whole, escaped?: string, letter?: string) => escaped ?? `\\${letter ?? whole}`,
    )
    .replace(/^(import|export)(?=[\s{*])/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);

/** Identifiers of the definitions that pictures refer to. */
function picturesReferred(node: MdastNode, found = new Set<string>()) {
  if (node.type === 'imageReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) picturesReferred(child, found);
  return found;
}

/** Whether an address is a data URL of a picture, which loads nothing. */
const isWrittenOut = (url: string) => /^data:image\/(?:gif|jpe?g|png|webp)[;,]/i.test(url);

/**
 * Every edit that gives a text its new form and keeps its meaning: pictures and links get their new addresses, and
 * whatever would run is removed.
 */
function editsOf(source: string, root: MdastNode, rewriting: Rewriting, form: Form): Edit[] {
  const edits: Edit[] = [];
  const shownByName = picturesReferred(root);
  const { dropped } = rewriting;
  const line = ({ position }: MdastNode) => position?.start.line ?? 1;
  const letters = (text: string) => (form === 'Markdown' ? text : asText(text));
  const tail = (node: MdastNode, last: MdastNode | undefined, url: string, title?: string | null) => {
    const { start, end } = spanOf(node);
    const from = last ? spanOf(last).end : start + 1;
    edits.push({
      start: from,
      end,
      text: `](${/[\s()]/.test(url) ? `<${url}>` : url}${title ? ` "${title}"` : ''})`,
    });
  };
  /** Replaces a link by its words. */
  const unlink = (node: Extract<MdastNode, { type: 'link' }>) => {
    const { start, end } = spanOf(node);
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    dropped(`a link to ${quoted(node.url)}`, line(node));
    if (!first || !last || source[start] === '<') {
      edits.push({ start, end, text: '' });
      return;
    }
    edits.push({ start, end: spanOf(first).start, text: '' }, { start: spanOf(last).end, end, text: '' });
    for (const child of node.children) visit(child, node);
  };
  /** The end of the last element that was dropped with its content. */
  let ended = 0;
  const html = (node: MdastNode, written: string, parent: MdastNode | undefined) => {
    const { start } = spanOf(node);
    if (start < ended) return;
    const block = parent?.type !== 'paragraph';
    const read = (piece: string, tell: typeof dropped) =>
      harmlessHtml(piece, {
        jsx: form !== 'Markdown',
        link: rewriting.link,
        picture: (alt, src, title) => {
          const picture = pictureText(letters(alt), rewriting.picture(src) ?? src, title);
          // Within HTML, Markdown is read only after an empty line.
          return block && form === 'Markdown' && piece.trim() !== '' ? `\n\n${picture}\n\n` : picture;
        },
        dropped: (what, below) => tell(what, line(node) + below),
      });
    const first = read(written, () => undefined);
    const siblings = parent && 'children' in parent ? parent.children : [];
    const closing =
      first.within === undefined
        ? undefined
        : siblings
            .slice(siblings.findIndex((one) => one === node) + 1)
            .find(
              (one) => one.type === 'html' && one.value.toLowerCase().includes(`</${first.within ?? ''}`),
            );
    const { end } = spanOf(closing ?? node);
    if (closing) ended = end;
    const { text } = read(closing ? source.slice(start, end) : written, dropped);
    // Keeps the text on both sides apart: joined, it could form a new tag.
    const parted = text === '' && form === 'Markdown' ? '<!-- -->' : text;
    edits.push({ start, end, text: parted });
  };
  const visit = (node: MdastNode, parent?: MdastNode) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    if (node.type === 'text' && form === 'Markdown to MDX') edits.push({ start, end, text: asText(written) });
    if (node.type === 'html') html(node, written, parent);
    if (node.type === 'code' && form === 'Markdown to MDX' && !/^\s*(?:`{3}|~{3})/.test(written)) {
      const before = source.slice(lineStart(source, start), start);
      const indent = /^\s*$/.test(before) ? before : ' '.repeat(before.length);
      edits.push({ start, end, text: fenced(node.value, node.lang, indent) });
    }
    if (node.type === 'image') {
      const alt = node.alt ?? '';
      const description = letters(alt);
      if (!leadsSomewhere(node.url) && !isWrittenOut(node.url)) {
        dropped(`a picture at ${quoted(node.url)}`, line(node));
        edits.push({ start, end, text: description });
        return;
      }
      const url = rewriting.picture(node.url);
      if (url !== undefined || description !== alt)
        edits.push({ start, end, text: pictureText(description, url ?? node.url, node.title) });
    }
    if (node.type === 'definition') {
      if (!leadsSomewhere(node.url)) {
        dropped(`a link to ${quoted(node.url)}`, line(node));
        edits.push({ start, end, text: '' });
        return;
      }
      const shown = shownByName.has(node.identifier) ? rewriting.picture(node.url) : undefined;
      const url = shown ?? rewriting.link(node.url);
      if (url !== undefined) edits.push({ start, end, text: written.replace(node.url, () => url) });
    }
    if (node.type === 'link') {
      if (!leadsSomewhere(node.url)) {
        unlink(node);
        return;
      }
      const url = rewriting.link(node.url);
      if (written.startsWith('<') && form === 'Markdown to MDX') {
        edits.push({ start, end, text: `[${asText(written.slice(1, -1))}](${node.url})` });
        return;
      }
      if (url !== undefined && written.startsWith('[')) tail(node, node.children.at(-1), url, node.title);
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(root);
  return form === 'MDX' ? [...harmlessJsx(source, root, rewriting), ...edits] : edits;
}

export interface Rewritten {
  readonly text: string;
  /** The line of the source that a line of the text comes from. */
  readonly sourceLine: (line: number) => number;
}

const linesIn = (text: string) => text.split('\n').length - 1;

function applied(source: string, edits: readonly Edit[]): Rewritten {
  const shifts: { line: number; by: number }[] = [];
  let last = 0;
  let out = '';
  let line = 1;
  let by = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < last) continue;
    const between = source.slice(last, start);
    const more = linesIn(text);
    out += between + text;
    last = end;
    line += linesIn(between) + more;
    const change = more - linesIn(source.slice(start, end));
    by += change;
    if (change !== 0) shifts.push({ line, by });
  }
  return {
    text: out + source.slice(last),
    sourceLine: (there) => there - (shifts.findLast((shift) => shift.line <= there)?.by ?? 0),
  };
}

/** A post's text with new addresses and without what would run. From Markdown to MDX, `{` and `<` are escaped. */
export function rewritten(source: string, form: Form, rewriting: Rewriting): Rewritten {
  const tree = treeOf(source, form === 'MDX' ? 'post.mdx' : 'post.md');
  return applied(source, editsOf(source, tree, rewriting, form));
}
