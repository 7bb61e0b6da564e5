import type { MdastNode } from 'satteri';
import { treeOf } from '../../manuscript/dialect.ts';

export interface Rewriting {
  /** The new address of a picture; undefined leaves it. */
  readonly picture: (url: string) => string | undefined;
  readonly link: (url: string) => string | undefined;
  /** Told of each element that was left out, by name. */
  readonly dropped: (element: string) => void;
}

/** What a text is before it is changed, and what it becomes. */
type Form = 'Markdown to MDX' | 'Markdown' | 'MDX';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const elements = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br button caption center cite code col colgroup data dd ' +
    'del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd label li main ' +
    'mark math nav ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup svg table ' +
    'tbody td tfoot th thead time tr track u ul var video wbr'
  ).split(' '),
);
const empty = /^(?:br|col|hr|img|source|track|wbr)$/;
/** What would load from another site, or what the security policy refuses. */
const refused = /<(script|style|iframe|object|embed|form)\b[\s\S]*?(?:<\/\1\s*>|\/>|$)/gi;

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find(Boolean);

const escapeBraces = (text: string) =>
  text.replace(/[{}]/g, (brace) => (brace === '{' ? '&#123;' : '&#125;'));

const pictureText = (alt: string, url: string, title?: string | null) =>
  `![${alt.replace(/[[\]]/g, '\\$&')}](${/[\s()]/.test(url) ? `<${url}>` : url}${title ? ` "${title.replaceAll('"', '&quot;')}"` : ''})`;

/** HTML as MDX takes it: elements closed, comments as expressions, everything that is no element as text. */
function htmlAs(form: Form, html: string, { picture, dropped }: Rewriting) {
  const asLetters = (part: string) =>
    form === 'Markdown' ? part : escapeBraces(part).replaceAll('<', '&lt;');
  const parts = html
    .replace(refused, (_, name: string) => {
      dropped(name.toLowerCase());
      return '';
    })
    .split(/(<!--[\s\S]*?-->|<\/?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>|<\/?[a-zA-Z][^<>]*>)/);
  return parts
    .map((part) => {
      if (part.startsWith('<!--'))
        return form === 'Markdown' ? part : `{/*${part.slice(4, -3).replaceAll('*/', '* /')}*/}`;
      const [, closing = '', name = '', rest = ''] = /^<(\/?)([a-zA-Z][\w-]*)([\s\S]*)>$/.exec(part) ?? [];
      if (!elements.has(name.toLowerCase())) return asLetters(part);
      const tag = name.toLowerCase();
      if (tag === 'img') {
        const src = attribute(rest, 'src') ?? '';
        const alt = attribute(rest, 'alt') ?? '';
        const description = form === 'Markdown' ? alt : asText(alt);
        return pictureText(description, picture(src) ?? src, attribute(rest, 'title'));
      }
      if (closing) return empty.test(tag) ? '' : `</${tag}>`;
      const attributes = [...rest.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'/]+)))?/g)]
        .filter(
          ([, key = '']) => !/^(?:style|on\w+|align|bgcolor|border|cellpadding|cellspacing)$/i.test(key),
        )
        .map(([, key = '', ...values]) => {
          const written = values.find((found: string | undefined) => found !== undefined);
          return written === undefined ? key : `${key}="${written.replaceAll('"', '&quot;')}"`;
        });
      return `<${[tag, ...attributes].join(' ')}${empty.test(tag) || rest.trim().endsWith('/') ? ' /' : ''}>`;
    })
    .join('');
}

const span = ({ position }: MdastNode) => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

function fenced(value: string, lang: string | null | undefined, indent: string) {
  const longest = Math.max(2, ...[...value.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${lang ?? ''}`, ...value.split('\n'), fence].join(`\n${indent}`);
}

/** A run of text in which `{` and `<` are letters. */
const asText = (source: string) =>
  source
    .replace(
      /(\\.)|([{}<])/gs,
      (whole, escaped?: string, letter?: string) => escaped ?? `\\${letter ?? whole}`,
    )
    .replace(/^(import|export)(?=[\s{*])/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);

/** Every change that makes a Markdown text MDX of the same meaning, with new addresses for its pictures and links. */
function editsOf(source: string, root: MdastNode, rewriting: Rewriting, form: Form): Edit[] {
  const edits: Edit[] = [];
  const tail = (node: MdastNode, last: MdastNode | undefined, url: string, title?: string | null) => {
    const { start, end } = span(node);
    const from = last ? span(last).end : start + 1;
    edits.push({
      start: from,
      end,
      text: `](${/[\s()]/.test(url) ? `<${url}>` : url}${title ? ` "${title}"` : ''})`,
    });
  };
  const visit = (node: MdastNode) => {
    const { start, end } = span(node);
    const written = source.slice(start, end);
    if (node.type === 'text' && form === 'Markdown to MDX') edits.push({ start, end, text: asText(written) });
    if (node.type === 'html') edits.push({ start, end, text: htmlAs(form, written, rewriting) });
    if (node.type === 'code' && form === 'Markdown to MDX' && !/^\s*(?:`{3}|~{3})/.test(written)) {
      const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
      const indent = /^\s*$/.test(before) ? before : ' '.repeat(before.length);
      edits.push({ start, end, text: fenced(node.value, node.lang, indent) });
    }
    if (node.type === 'image') {
      const url = rewriting.picture(node.url);
      const alt = node.alt ?? '';
      const description = form === 'Markdown' ? alt : asText(alt);
      if (url !== undefined || description !== alt)
        edits.push({ start, end, text: pictureText(description, url ?? node.url, node.title) });
    }
    if (node.type === 'definition') {
      const url = rewriting.picture(node.url) ?? rewriting.link(node.url);
      if (url !== undefined) edits.push({ start, end, text: written.replace(node.url, url) });
    }
    if (node.type === 'link') {
      const url = rewriting.link(node.url);
      if (written.startsWith('<') && form === 'Markdown to MDX') {
        edits.push({ start, end, text: `[${asText(written.slice(1, -1))}](${node.url})` });
        return;
      }
      if (url !== undefined && written.startsWith('[')) tail(node, node.children.at(-1), url, node.title);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return edits;
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
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < last) continue;
    out += source.slice(last, start) + text;
    last = end;
    const by = linesIn(out) - linesIn(source.slice(0, end));
    if (by !== (shifts.at(-1)?.by ?? 0)) shifts.push({ line: linesIn(out) + 1, by });
  }
  return {
    text: out + source.slice(last),
    sourceLine: (line) => line - (shifts.findLast((shift) => shift.line <= line)?.by ?? 0),
  };
}

/** A post's text with new addresses; from Markdown to MDX, `{` and `<` can no longer be mistaken for code. */
export function rewritten(source: string, form: Form, rewriting: Rewriting): Rewritten {
  const tree = treeOf(source, form === 'MDX' ? 'post.mdx' : 'post.md');
  return applied(source, editsOf(source, tree, rewriting, form));
}
