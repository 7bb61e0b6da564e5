import type { MdastNode } from 'satteri';
import { escape } from '../text/escape.ts';
import { aligned, removal } from './aligned.ts';
import { asLetters, atLineStart, titled } from './as-letters.ts';
import { attributesOf } from './attributes.ts';
import { titleAttributes, writableNamed } from './components.ts';
import { definitionsIn, isTitle, picturedIn } from './definitions.ts';
import { isMarkdown, treeOf } from './dialect.ts';
import { edited, type Edit } from './edits.ts';
import { addressAttributes } from './elements.ts';
import { anchorWritten } from './headings.ts';
import { editsInHtml } from './html-in-twin.ts';
import { isForeign } from './inner-addresses.ts';
import { outdented } from './outdented.ts';
import { isBeside } from './own-pictures.ts';
import { isJsx, referredIn } from './read.ts';
import { constantsIn, wordsOf } from './script.ts';
import { lineStart, spanOf } from './spots.ts';
import { words } from '../words/words.ts';

/** What components become in plain Markdown. */
export interface Resolved {
  /** The number of a source in this essay. */
  readonly number: (source: string) => number;
  readonly plate: (
    name: string | undefined,
  ) => { readonly picture: string; readonly caption: string } | undefined;
  readonly calculator: (id: string) => string;
  /** The note after a corrected sentence, with a link to the correction. */
  readonly correction: (entry: string) => string;
  /** The full address of a link within the publication. */
  readonly address: (url: string) => string;
}

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const blocks = /^(?:mdxJsxFlowElement|mdxFlowExpression|mdxjsEsm|(?:footnoteD|d)efinition)$/;

/** Every edit that turns a text into plain Markdown of the same meaning. */
function editsOf(source: string, root: MdastNode, mdx: boolean, resolved: Resolved): Edit[] {
  const { number, plate, calculator, correction, address } = resolved;
  const edits: Edit[] = [];
  const constants = constantsIn(root);
  const referred = referredIn(root);
  const definitions = definitionsIn(root);
  const pictured = picturedIn(root);
  const lowered = 'children' in root && root.children.some(isTitle) ? 1 : 0;

  const siblings = new Map<MdastNode, readonly MdastNode[]>();
  const sibling = (node: MdastNode, steps: number) => {
    const all = siblings.get(node) ?? [];
    return all[all.indexOf(node) + steps];
  };

  /** Removes a block with its lines; the next block takes its place. */
  const remove = (node: MdastNode) => {
    const following = sibling(node, 1);
    edits.push(removal(source, spanOf(node), following && spanOf(following).start));
  };

  /** Whether HTML is a comment that does not separate two lists or code blocks, so that it can go. */
  const isNote = (node: Extract<MdastNode, { type: 'html' }>) => {
    const before = sibling(node, -1);
    const isApart =
      !before || /\n[ \t>]*\n[ \t>]*$/.test(source.slice(spanOf(before).end, spanOf(node).start));
    return (
      isApart && !/list$|^code$/i.test(before?.type ?? '') && /^<!--(?:(?!-->)[^])*-->\s*$/.test(node.value)
    );
  };

  const replace = (node: MdastNode, text: string) => {
    const { start, end } = spanOf(node);
    if (text === '' && blocks.test(node.type)) remove(node);
    else edits.push({ start, end, text: aligned(source, start, text) });
  };

  const attribute = (node: Jsx, name: string) => attributesOf(node, constants)[name]?.text;
  const inWords = (picture: string | null | undefined) => `*${asLetters(picture ?? '')}*`;

  const whole = (name: string, text: string) =>
    `${name}="${escape(addressAttributes.has(name) && !isForeign(text) ? address(text) : text)}"`;

  /** Rewrites an HTML element with its attributes as plain HTML and full addresses. */
  const element = (node: Jsx) => {
    const { start, end } = spanOf(node);
    const attributes = attributesOf(node, constants);
    const { src } = attributes;
    if (node.name === 'img' && (src?.text === undefined || isBeside(src.text))) {
      replace(node, inWords(attribute(node, 'alt')));
      return;
    }
    if (!Object.entries(attributes).some(([name, one]) => one.expression ?? addressAttributes.has(name)))
      return;
    const written = Object.entries(attributes).map(([name, { text = '' }]) => whole(name, text));
    const tag = [node.name, ...written].join(' ');
    const [first] = node.children;
    const opening = source.slice(start, first ? spanOf(first).start : end);
    if (first)
      edits.push({ start, end: start + opening.replace(/\s*\n[\s>]*$|\s+$/, '').length, text: `<${tag}>` });
    else replace(node, opening.endsWith('/>') ? `<${tag} />` : `<${tag}></${node.name}>`);
  };

  /** Replaces the tags of a component by texts before and after its content. */
  const unwrap = (node: Jsx, before: string, after: string) => {
    const { start, end } = spanOf(node);
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    if (!first || !last) {
      replace(node, `${before}${after}`.trimEnd());
      return;
    }
    edits.push({ start, end: spanOf(first).start, text: aligned(source, start, before) });
    edits.push({ start: spanOf(last).end, end, text: after });
  };

  /** Replaces a component by what it becomes; returns whether its content is still to be visited. */
  const component = (node: Jsx): boolean => {
    switch (writableNamed(node.name)?.reads) {
      case 'as a citation':
        replace(node, `[^${number(attribute(node, 'id') ?? '')}]`);
        return false;
      case 'as an answer':
        replace(node, calculator(attribute(node, 'model') ?? ''));
        return false;
      case 'as a picture': {
        const words = [attribute(node, 'alt'), attribute(node, 'caption')].flatMap((one) => one || []);
        replace(node, words.map(inWords).join('\n\n'));
        return false;
      }
      case 'as a link':
        replace(node, `[${asLetters(attribute(node, 'title') ?? '')}](${attribute(node, 'href') ?? ''})`);
        return false;
      case 'as a label':
        replace(node, `*${words.essay.constructed}:*`);
        return false;
      // Already replaced by numbers, before this function got the text.
      case 'as a number':
      case 'as nothing':
        replace(node, '');
        return false;
      case 'as a drawing': {
        const drawn = plate(attribute(node, 'name'));
        if (!drawn) return true;
        if (node.children.length > 0) unwrap(node, `${drawn.picture}\n\n`, '');
        else replace(node, `${drawn.picture}\n\n*${drawn.caption}*`);
        return true;
      }
      case 'as a correction':
        unwrap(node, '', ` (${correction(attribute(node, 'entry') ?? '')})`);
        return true;
      case 'as a remark':
        unwrap(node, blocks.test(node.type) ? '(' : ' (', ')');
        return true;
      case 'under its title': {
        const title = titleAttributes.map((name) => attribute(node, name)).find(Boolean);
        unwrap(node, `**${asLetters(title ?? '')}**\n\n`, '');
        return true;
      }
      case 'as what it holds':
        unwrap(node, '', '');
        return true;
      case undefined:
        if (node.name === null) unwrap(node, '', '');
        else element(node);
        return true;
    }
  };

  /** Inserts a blank line after a tag: MDX reads what follows as Markdown, plain Markdown only after a blank line. */
  const openUp = (node: Jsx) => {
    const [first] = node.children;
    if (node.type !== 'mdxJsxFlowElement' || !first) return;
    const [{ start }, { start: from }] = [spanOf(node), spanOf(first)];
    const between = source.slice(start, from);
    if (!/\n[^\S\n]*(?:>[^\S\n]*)*$/.test(between) || /\n(?:[^\S\n]|>)*\n[^\n]*$/.test(between)) return;
    const at = lineStart(source, from);
    edits.push({ start: at, end: at, text: `${source.slice(at, from).trimEnd()}\n` });
  };

  const visit = (node: MdastNode) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    switch (node.type) {
      case 'mdxjsEsm':
        replace(node, '');
        return;
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        const letters = asLetters(wordsOf(node.value, constants) ?? '');
        replace(node, node.type === 'mdxFlowExpression' ? atLineStart(letters) : letters);
        return;
      }
      case 'image':
        if (isBeside(node.url)) replace(node, inWords(node.alt));
        else if (!isForeign(node.url))
          edits.push({
            start,
            end,
            text: `![${asLetters(node.alt ?? '')}](${address(node.url)}${titled(node.title)})`,
          });
        return;
      case 'imageReference':
        if (isBeside(definitions.get(node.identifier)?.url ?? '/')) replace(node, inWords(node.alt));
        return;
      case 'html': {
        if (isNote(node)) {
          remove(node);
          return;
        }
        // In a quotation, its lines begin with marks that are not part of the HTML.
        const html =
          written === node.value
            ? written
            : written.replace(/(?<=\n)[ \t>]+/g, (signs) => ' '.repeat(signs.length));
        edits.push(...editsInHtml(html, start, { attribute: whole, picture: inWords }));
        return;
      }
      case 'link': {
        const last = node.children.at(-1);
        if (!isForeign(node.url))
          edits.push({
            start: last ? spanOf(last).end : start + 1,
            end,
            text: `](${address(node.url)}${titled(node.title)})`,
          });
        break;
      }
      case 'definition':
        // The picture was replaced by words, so nothing refers to its definition any more.
        if (isBeside(node.url) && pictured.has(node.identifier)) replace(node, '');
        else if (!isForeign(node.url))
          edits.push({ start, end, text: `[${node.label}]: ${address(node.url)}${titled(node.title)}` });
        return;
      case 'heading': {
        const [first, last] = [node.children.at(0), node.children.at(-1)];
        // Drops a written anchor, and lowers all headings, if one is a title: the Markdown version has its own.
        const [anchor = ''] = (!mdx && last?.type === 'text' && anchorWritten.exec(last.value)) || [];
        if (!first || !last || (lowered === 0 && anchor === '')) break;
        edits.push({
          start,
          end: spanOf(first).start,
          text: `${'#'.repeat(Math.min(6, node.depth + lowered))} `,
        });
        edits.push({ start: spanOf(last).end - anchor.length, end, text: '' });
        break;
      }
      // Numbers are reserved for the sources, so a footnote with a number is renamed.
      case 'footnoteReference':
        if (/^\d+$/.test(node.identifier)) edits.push({ start, end, text: `[^note-${node.identifier}]` });
        return;
      case 'footnoteDefinition': {
        if (!referred.has(node.identifier)) {
          replace(node, '');
          return;
        }
        const label = `[^${node.label}]`;
        if (/^\d+$/.test(node.identifier) && written.startsWith(label))
          edits.push({ start, end: start + label.length, text: `[^note-${node.identifier}]` });
        break;
      }
      default:
    }
    if (isJsx(node)) {
      if (!component(node)) return;
      if (node.name !== null && !writableNamed(node.name)) openUp(node);
    }
    if (!('children' in node)) return;
    for (const child of node.children) {
      siblings.set(child, node.children);
      visit(child);
    }
  };
  visit(root);
  return edits;
}

/**
 * An author's text as plain Markdown: components become what they say, all else stays as it is. A `.md` file has no
 * components, and a line in it that begins with "import" is prose.
 */
export function asMarkdown(body: string, file: string, resolved: Resolved) {
  // The Markdown version must be the same, whichever system the publication was built on.
  const written = body.replaceAll('\r\n', '\n');
  const mdx = !isMarkdown(file);
  const root = treeOf(written, file);
  const text = mdx ? outdented(written, root) : written;
  return edited(text, editsOf(text, text === written ? root : treeOf(text, file), mdx, resolved))
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
