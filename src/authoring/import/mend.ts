import type { MdastNode } from 'satteri';
import type { Problem } from '../../checks/problem.ts';
import { definitionsIn } from '../../manuscript/definitions.ts';
import { treeOf } from '../../manuscript/dialect.ts';
import { edited, type Edit } from '../../manuscript/edits.ts';
import { insteadOfElement } from '../../manuscript/elements.ts';
import { bodyOf } from '../../manuscript/front-matter.ts';
import { isJsx } from '../../manuscript/read.ts';
import { spanOf } from '../../manuscript/spots.ts';
import { decoded, isRemote } from './addresses.ts';
import { destination } from './picture-text.ts';

/** The source of what a node contains, such as the words of a link without its address. */
function wordsOf(node: MdastNode, source: string) {
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children.at(0), children.at(-1)];
  return first && last ? source.slice(spanOf(first).start, spanOf(last).end) : '';
}

/** HTML without the `href` of its first `<a>`. */
const withoutHref = (tag: string) =>
  tag.replace(/(<a\b[^>]*?)\s+href\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s>]+)/i, '$1');

/** Whether `mended` can repair a problem by turning the faulty part into words, a link, escaped text or code. */
export const isMendable = ({ field, line, column }: Problem) =>
  line !== undefined &&
  column !== undefined &&
  (/^(?:link|picture|component|markup|formula)$/.test(field) || /^<[A-Z]/.test(field));

/** Whether a link leads to an existing page, but to a heading that it does not have. */
export const lacksPart = ({ field, found }: Problem) => field === 'link' && /^"\/[^"#]*#[^"]*"$/.test(found);

/** An edit that turns a formula that TeX cannot read into code. */
function formulaAsCode(source: string, start: number): Edit {
  const [whole = '$', block, line] =
    /^\$\$([\s\S]*?)\$\$|^\$([^$\n]*)\$|^\$+/.exec(source.slice(start)) ?? [];
  const tex = block ?? line;
  const text =
    tex === undefined
      ? whole.replaceAll('$', '\\$')
      : tex.includes('\n')
        ? `\`\`\`tex\n${tex.trim()}\n\`\`\``
        : `\`${tex.trim()}\``;
  return { start, end: start + whole.length, text };
}

/**
 * A text with the reported problems repaired and its words kept: links become words, pictures become links or words,
 * elements become their content or escaped text, formulas become code.
 */
export function mended(text: string, file: string, problems: readonly Problem[]): string {
  const source = bodyOf(text);
  const at = (field: string) =>
    new Set(problems.filter((one) => one.field === field).map(({ line, column }) => `${line}:${column}`));
  const [dead, gone] = [at('link'), at('picture')];
  const partless = new Set(problems.filter(lacksPart).map(({ line, column }) => `${line}:${column}`));
  const root = treeOf(source, file);
  const definitions = definitionsIn(root);
  const edits: Edit[] = [];
  const placeOf = ({ position }: MdastNode) => `${position?.start.line}:${position?.start.column}`;
  /** Whether a node, or the definition that it refers to, is at one of these places. */
  const isAmong = (places: ReadonlySet<string>, node: MdastNode) => {
    const definition = 'identifier' in node ? definitions.get(node.identifier) : undefined;
    return places.has(placeOf(node)) || (definition !== undefined && places.has(placeOf(definition)));
  };
  const lines = source.split('\n');
  const startOf = ({ line = 1, column = 1 }: Problem) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column - 1);
  const tags = new Set(
    problems.filter(({ field }) => !/^(?:link|picture|formula)$/.test(field)).map((one) => startOf(one)),
  );
  for (const one of problems)
    if (one.field === 'formula' && source[startOf(one)] === '$')
      edits.push(formulaAsCode(source, startOf(one)));
  const visit = (node: MdastNode, inLink: boolean) => {
    const span = spanOf(node);
    const place = placeOf(node);
    if (isJsx(node) && tags.delete(span.start)) {
      const [first, last] = [node.children.at(0), node.children.at(-1)];
      if (!first || !last) edits.push({ ...span, text: '' });
      else {
        edits.push({ start: span.start, end: spanOf(first).start, text: '' });
        edits.push({ start: spanOf(last).end, end: span.end, text: '' });
      }
    }
    const written = source.slice(span.start, span.end);
    if ((node.type === 'link' || node.type === 'linkReference') && isAmong(dead, node)) {
      if (node.type === 'link' && partless.has(place) && written.includes(node.url)) {
        edits.push({ ...span, text: written.replace(node.url, node.url.replace(/#.*$/s, '')) });
        return;
      }
      const words = /^[[<]/.test(written) ? wordsOf(node, source) : `\`${written}\``;
      const image = node.children.find((child) => child.type === 'image');
      edits.push({ ...span, text: image && gone.has(placeOf(image)) ? (image.alt ?? '') : words });
      return;
    }
    if ((node.type === 'image' || node.type === 'imageReference') && isAmong(gone, node)) {
      const url = node.type === 'image' ? node.url : (definitions.get(node.identifier)?.url ?? '');
      const alt = (node.alt ?? '').replace(/[[\]{}<]/g, '\\$&');
      const name = decoded(
        url
          .replace(/[?#].*$/, '')
          .split('/')
          .at(-1) ?? '',
      );
      const words = alt.trim() || `Picture: ${name.replace(/[[\]{}<_*]/g, '\\$&') || 'not there'}`;
      edits.push({ ...span, text: isRemote(url) && !inLink ? `[${words}](${destination(url)})` : words });
      return;
    }
    if (node.type === 'definition' && (dead.has(place) || gone.has(place))) edits.push({ ...span, text: '' });
    if (node.type === 'html' || node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const isNamed = (places: ReadonlySet<string>) =>
        [...places].some((one) => {
          const named = Number(one.split(':')[0]);
          return named >= (node.position?.start.line ?? 0) && named <= (node.position?.end.line ?? 0);
        });
      const end = /^<[^>]*>/.exec(written)?.[0].length ?? 0;
      const plain = withoutHref(written);
      if (node.type === 'html' && isNamed(dead) && plain !== written) edits.push({ ...span, text: plain });
      else if (node.type !== 'html' && dead.has(place))
        edits.push({ start: span.start, end: span.start + end, text: withoutHref(written.slice(0, end)) });
      else if (node.type !== 'html' && node.name === 'img' && gone.has(place)) {
        const [, src = ''] = /\bsrc\s*=\s*["']([^"']*)/.exec(written) ?? [];
        const [, alt = ''] = /\balt\s*=\s*["']([^"']*)/.exec(written) ?? [];
        const words = alt.replace(/[[\]{}<]/g, '\\$&') || 'Picture';
        edits.push({ ...span, text: isRemote(src) && !inLink ? `[${words}](${destination(src)})` : words });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child, inLink || node.type === 'link');
  };
  visit(root, false);
  for (const start of tags) {
    if (source[start] !== '<') continue;
    // Browsers ignore an end tag without a start tag, so it can go.
    const [end = '', name = ''] = /^<\/([a-z][a-z\d]*)\s*>/i.exec(source.slice(start)) ?? [];
    if (name && insteadOfElement(name) === undefined)
      edits.push({ start, end: start + end.length, text: '' });
    else edits.push({ start, end: start + 1, text: '&lt;' });
  }
  const body = source.replace(/^\s*\n/, '');
  const head = text.slice(0, text.length - body.length);
  const before = source.length - body.length;
  return (
    head +
    edited(
      body,
      edits.map((edit) => ({ ...edit, start: edit.start - before, end: edit.end - before })),
    )
  );
}
