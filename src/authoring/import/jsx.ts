import type { MdastNode } from 'satteri';
import type { Edit } from '../../manuscript/edits.ts';
import { isJsx } from '../../manuscript/read.ts';
import { spanOf } from '../../manuscript/spots.ts';
import { constantOf, importedName, isComment, moduleOf, type Constant } from '../../manuscript/script.ts';
import { quoted } from '../../checks/quote.ts';
import { writableNamed } from '../../manuscript/components.ts';
import { frameOf, gistOf, linkToEmbed } from './embeds.ts';
import { attributeRuns, comesIn, goesWithContent, isHarmless, isVoid, showsElsewhere } from './harmless.ts';
import { destination, pictureText } from './picture-text.ts';
import type { Rewriting } from './rewriting.ts';

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const lineOf = ({ position }: MdastNode) => position?.start.line ?? 1;

/** Imports and exports of an MDX file that need no code to run: pictures and constants, by their names. */
interface Names {
  readonly constants: Map<string, Constant>;
  /** The new path of each imported picture. */
  readonly pictures: Map<string, string>;
  /** The path of each imported picture that does not exist. Its import goes, because it would stop the build. */
  readonly missing: Map<string, string>;
}

/** Whether a name is neither that of a component nor one that MDX gives a meaning: both change how elements render. */
const isPlainName = (name: string) =>
  /^[a-z]\w*$/.test(name) && !/^(?:components|default|layout)$/.test(name);

const isPicture = (path: string) => /^(?:\.{0,2}|[@~])\/.*\.(?:avif|gif|jpe?g|png|tiff|webp)$/i.test(path);

/** Whether an expression is a constant or a comment, so that no code has to run. */
const isConstant = (code: string, { constants }: Names) =>
  constantOf(code, constants) !== undefined || isComment(code);

/** Import and export lines reduced to what needs no code to run; undefined if they can stay as they are. */
function harmlessModule(node: MdastNode, names: Names, { picture, isCopied, dropped }: Rewriting) {
  if (node.type !== 'mdxjsEsm') return undefined;
  const module = moduleOf(node.value, names.constants);
  const lines: string[] = [];
  for (const { name, path, below } of module.imports) {
    const copy = isPicture(path) && isPlainName(name) ? picture(path) : undefined;
    if (copy === undefined) dropped(`import of ${quoted(path)}`, lineOf(node) + below);
    else if (isCopied?.(copy) === false) names.missing.set(name, path);
    else {
      names.pictures.set(name, copy);
      lines.push(`import ${name} from ${JSON.stringify(copy)};`);
    }
  }
  const plain = module.constants.filter(([name, value]) => isPlainName(name) && value !== undefined);
  for (const [name, value] of plain) {
    names.constants.set(name, value);
    lines.push(`export const ${name} = ${JSON.stringify(value)};`);
  }
  if (module.runs || plain.length < module.constants.length)
    dropped(`code that a build would run, ${quoted(node.value)},`, lineOf(node));
  else if (module.imports.length === 0) return undefined;
  // Without the blank line, MDX would read what follows as part of the module.
  return `${lines.join('\n')}\n\n`;
}

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** The path in `require('…')` or `useBaseUrl('…')`, with which Docusaurus loads pictures. */
const askedFor = (code: string) =>
  /^\s*(?:require|useBaseUrl)\(\s*(["'])([^"'\n]+)\1\s*\)(?:\.default)?\s*$/.exec(code)?.[2];

/** The attributes that an element keeps, as source text; `changed` if they differ from the original. */
function harmlessAttributes(node: Jsx, names: Names, { dropped, link }: Rewriting) {
  let changed = false;
  const held = new Map<string, string>();
  const texts = new Map<string, string>();
  const leave = (what: string) => {
    changed = true;
    dropped(what, lineOf(node));
  };
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      leave(`<${node.name ?? ''} {…}>`);
      continue;
    }
    const { value } = attribute;
    const own = /^[a-z]/.test(node.name ?? '');
    // `className` is React's name for it.
    const name = own && attribute.name === 'className' ? 'class' : attribute.name;
    changed ||= name !== attribute.name;
    const code = value instanceof Object ? value.value : undefined;
    const constant = code === undefined ? undefined : constantOf(code, names.constants)?.value;
    const copy = code === undefined ? undefined : names.pictures.get(importedName(code) ?? '');
    const asked =
      code === undefined ? undefined : (askedFor(code) ?? names.missing.get(importedName(code) ?? ''));
    const text = value instanceof Object ? (copy ?? asked ?? String(constant ?? '')) : (value ?? '');
    const stays = code === undefined || isConstant(code, names) || (copy ?? asked) !== undefined;
    if (!stays || attributeRuns(name, text)) leave(`<${node.name ?? ''} ${name}>`);
    else if (own && !comesIn(node.name ?? '', name)) changed = true;
    else {
      texts.set(name, text);
      const here = name === 'href' ? link(text) : undefined;
      changed ||= (here ?? asked) !== undefined;
      held.set(
        name,
        here !== undefined
          ? `${name}="${escaped(here)}"`
          : code !== undefined && asked === undefined
            ? `${name}={${code}}`
            : value === null
              ? name
              : `${name}="${escaped(text)}"`,
      );
    }
  }
  return { changed, held: [...held.values()], texts };
}

/** Tabs: components that each hold one of several labelled panels. */
const isPanel = (name: string) => /^(?:Tab|TabItem|TabPanel|CodeGroupItem)$/.test(name);

/** Components that show a picture in other frameworks. */
const showsPicture = (name: string) => /^(?:Image|Picture|Img)$/.test(name);

const textOf = (node: Jsx, ...keys: readonly string[]) =>
  keys
    .map((key) =>
      node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === key),
    )
    .map((found) => (found && 'value' in found && typeof found.value === 'string' ? found.value : ''))
    .find((text) => text !== '') ?? '';

/** A link to what an element embedded from another site. */
function linkFrom(node: Jsx, name: string): string | undefined {
  const source = node.children.find((child) => isJsx(child) && child.name === 'source');
  const src = textOf(node, 'src', 'url') || (source && isJsx(source) ? textOf(source, 'src') : '');
  const embed = linkToEmbed(name, textOf(node, 'id', 'videoid', 'videoId') || src);
  const frame = /^[a-z]/.test(name) ? frameOf(src, textOf(node, 'title')) : undefined;
  return embed ?? (frame && `[${frame.words.replace(/[[\]{}<]/g, '\\$&')}](${destination(frame.url)})`);
}

/** Every edit that removes from MDX the code that would run in a build or on a page. */
export function harmlessJsx(source: string, root: MdastNode, rewriting: Rewriting): Edit[] {
  const edits: Edit[] = [];
  const names: Names = { constants: new Map(), pictures: new Map(), missing: new Map() };
  const { picture, dropped } = rewriting;
  const replace = (node: MdastNode, text: string) => void edits.push({ ...spanOf(node), text });

  /** Replaces an element's opening tag by `text`; without one, removes both tags and leaves `instead` in front. */
  const retag = (node: Jsx, text: string | undefined, instead = '') => {
    const { start, end } = spanOf(node);
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    if (!first || !last) {
      replace(node, text === undefined ? instead : `${text} />`);
      return;
    }
    const from = spanOf(first).start;
    const [after = '>'] = />[ \t]*(?:\n[\s>]*)?$/.exec(source.slice(start, from)) ?? [];
    edits.push({ start, end: from, text: text === undefined ? after.slice(1) + instead : text + after });
    if (text === undefined) edits.push({ start: spanOf(last).end, end, text: '' });
  };

  const element = (node: Jsx): boolean => {
    const name = node.name ?? '';
    const own = /^[a-z]/.test(name);
    const foreign = !own && writableNamed(name) === undefined;
    if ((own && showsElsewhere(name)) || (foreign && !showsPicture(name))) {
      const link = linkFrom(node, name);
      if (link !== undefined) {
        dropped(`<${name}>, for which a link stands,`, lineOf(node));
        replace(node, link);
        return false;
      }
    }
    const gist = name === 'script' ? gistOf(textOf(node, 'src')) : undefined;
    if (gist !== undefined) {
      dropped(`<${name}>, for which a link stands,`, lineOf(node));
      replace(node, linkToEmbed('gist', gist) ?? '');
      return false;
    }
    if (own && goesWithContent(name)) {
      dropped(`<${name}>`, lineOf(node));
      replace(node, '');
      return false;
    }
    if (foreign && !showsPicture(name)) {
      const label = isPanel(name) ? textOf(node, 'label', 'title', 'name', 'value') : '';
      if (label === '') dropped(`<${name}>`, lineOf(node));
      retag(node, undefined, label === '' ? '' : `**${label.replace(/[*[\]{}<\\]/g, '\\$&')}**\n\n`);
      return true;
    }
    if (own && !isHarmless(name)) {
      dropped(`<${name}>`, lineOf(node));
      retag(node, undefined);
      return true;
    }
    const { changed, held, texts } = harmlessAttributes(node, names, rewriting);
    if (name === 'img' || (foreign && showsPicture(name))) {
      const src = texts.get('src') ?? '';
      const copy = [...names.pictures.values()].includes(src) ? src : picture(src);
      replace(node, src === '' ? '' : pictureText(texts.get('alt') ?? '', copy ?? src, texts.get('title')));
      return false;
    }
    if (changed)
      retag(node, `<${[name, ...held].join(' ')}${isVoid(name) && node.children.length > 0 ? ' /' : ''}`);
    return true;
  };

  for (const node of 'children' in root ? root.children : []) {
    const module = harmlessModule(node, names, rewriting);
    if (module !== undefined) replace(node, module);
  }
  const visit = (node: MdastNode) => {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (isConstant(node.value, names)) return;
      dropped(`{${quoted(node.value).slice(1, -1)}}`, lineOf(node));
      replace(node, '');
      return;
    }
    if (isJsx(node) && !element(node)) return;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return edits;
}
