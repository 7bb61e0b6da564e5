import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { markdownToHtml, mdxToJs, type MdastNode } from 'satteri';
import { definitionsIn } from './definitions.ts';
import { features, forPlugins, headingPlugins, isMarkdown, treeOf, withoutAmounts } from './dialect.ts';
import { attributesOf, repeatedIn } from './attributes.ts';
import type { Broken, Element, Link, Manuscript, Picture, Script, Span, TexFormula } from './manuscript.ts';
import { calloutOf } from './callouts.ts';
import { faultsOf } from './faults.ts';
import { formulaLine } from './formula.ts';
import { looseEnds } from './loose-ends.ts';
import { readHtml } from './html.ts';
import { constantsIn, importedName, isComment, moduleOf, wordsOf } from './script.ts';
import { lineAt, spanOf, spotIn, spotOf } from './spots.ts';
import { unbalanced } from './unbalanced.ts';

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export const isJsx = (node: MdastNode): node is Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isBlank = (node: MdastNode) => node.type === 'text' && node.value.trim() === '';

/** Whether a paragraph contains only components; MDX then renders them without a paragraph. */
const isFrame = (node: MdastNode) =>
  node.type === 'paragraph' && node.children.every((child) => isJsx(child) || isBlank(child));

/** The identifiers of footnotes that the text refers to; others are not published. */
export function referredIn(node: MdastNode, found = new Set<string>()) {
  if (node.type === 'footnoteReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) referredIn(child, found);
  return found;
}

interface Place {
  /** Components around it, the outermost first. */
  readonly within: readonly string[];
  /** Whether it is within a line of text. */
  readonly inLine: boolean;
}

/** Everything in a tree that a `Manuscript` lists, in reading order. */
function collected(root: MdastNode, text: string) {
  const isClosed = (node: MdastNode) =>
    text.slice(spanOf(node).start, spanOf(node).end).trimEnd().endsWith('$');
  const links: Link[] = [];
  const pictures: Picture[] = [];
  const elements: Element[] = [];
  const imports = new Map<string, Link>();
  const constants = constantsIn(root);
  const expressions: Script[] = [];
  const statements: Script[] = [];
  const comments: Span[] = [];
  const definitions = definitionsIn(root);
  /** Identifiers of definitions that are used by links, and by pictures. */
  const linked = new Set<string>();
  const pictured = new Set<string>();
  const fences: Manuscript['fences'][number][] = [];
  const formulas: TexFormula[] = [];
  const broken: Broken[] = [];
  const referred = referredIn(root);
  let prose = '';

  /** Whether a node is invisible to readers. */
  const saysNothing = (node: MdastNode): boolean => {
    if (isBlank(node) || /^(?:footnoteD|d)efinition$/.test(node.type)) return true;
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      return isComment(node.value) || wordsOf(node.value, constants)?.trim() === '';
    const isFrame = node.type === 'paragraph' || (isJsx(node) && node.name === null);
    return isFrame && node.children.every(saysNothing);
  };

  const visit = (node: MdastNode, place: Place) => {
    const spot = spotOf(node);
    switch (node.type) {
      case 'text':
        // The marker of a callout is not part of its words.
        prose += calloutOf(node.value) ? node.value.replace(/\[!\w+\]/, '') : node.value;
        return;
      case 'inlineCode':
        prose += node.value;
        return;
      case 'code':
        fences.push({ language: node.lang ?? '', ...spot });
        return;
      case 'math':
      case 'inlineMath':
        formulas.push({ tex: node.value, display: node.type === 'math', closed: isClosed(node), ...spot });
        prose += node.type === 'math' ? ` ${formulaLine(node.value)} ` : formulaLine(node.value);
        return;
      case 'link':
        links.push({ url: node.url, ...spot });
        break;
      case 'image':
        pictures.push({ url: node.url, alt: node.alt ?? '', ...spot });
        prose += node.alt ?? '';
        return;
      case 'imageReference':
        pictured.add(node.identifier);
        pictures.push({ url: definitions.get(node.identifier)?.url ?? '', alt: node.alt ?? '', ...spot });
        prose += node.alt ?? '';
        return;
      case 'linkReference':
        linked.add(node.identifier);
        break;
      case 'definition':
        return;
      case 'footnoteDefinition':
        if (!referred.has(node.identifier)) return;
        break;
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        if (isComment(node.value)) {
          comments.push(spanOf(node));
          return;
        }
        expressions.push({ code: node.value, ...spot });
        prose += wordsOf(node.value, constants) ?? ' ';
        return;
      }
      case 'mdxjsEsm': {
        const module = moduleOf(node.value, constants);
        statements.push({ code: node.value, runs: module.runs, ...spot });
        for (const { name, path, below } of module.imports)
          imports.set(name, { url: path, line: (spot.line ?? 1) + below, column: spot.column });
        return;
      }
      case 'html': {
        const html = readHtml(node.value);
        for (const { name, end, attributes, at } of html.tags)
          if (!end)
            elements.push({
              name,
              attributes,
              spread: false,
              empty: false,
              holdsList: false,
              ...place,
              ...spotIn(node, at),
            });
        const { start } = spanOf(node);
        for (const one of html.comments) comments.push({ start: start + one.start, end: start + one.end });
        for (const { at, expected } of html.faults)
          broken.push({ found: lineAt(node.value, at), expected, ...spotIn(node, at) });
        prose += ` ${html.words} `;
        return;
      }
      default:
    }
    if (!('children' in node)) return;
    broken.push(...unbalanced(node.children));
    let inner = place;
    if (isJsx(node)) {
      const name = node.name ?? '';
      for (const attribute of repeatedIn(node))
        broken.push({
          found: `<${name} ${attribute} ${attribute}>`,
          expected: 'each attribute once',
          ...spot,
        });
      elements.push({
        name,
        attributes: attributesOf(node, constants),
        spread: node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute'),
        empty: node.children.every(saysNothing),
        holdsList: node.children.some(
          (one) => one.type === 'list' || (isJsx(one) && /^[ou]l$/.test(one.name ?? '')),
        ),
        ...place,
        inLine: place.inLine && node.type === 'mdxJsxTextElement',
        ...spot,
      });
      inner = { ...place, within: [...place.within, name] };
    } else {
      const line = (node.type === 'paragraph' && !isFrame(node)) || /^(?:heading|tableCell)$/.test(node.type);
      if (line) inner = { ...place, inLine: true };
    }
    const isBlock = !/^(?:emphasis|strong|delete|link|linkReference)$/.test(node.type);
    if (isBlock) prose += ' ';
    for (const child of node.children) visit(child, inner);
    if (isBlock) prose += ' ';
  };
  visit(root, { within: [], inLine: false });

  for (const [name, definition] of definitions)
    if (linked.has(name) || !pictured.has(name)) links.push({ url: definition.url, ...spotOf(definition) });
  return {
    links,
    pictures,
    elements,
    imports,
    constants,
    expressions,
    statements,
    comments,
    broken,
    fences,
    formulas,
    prose,
  };
}

/** The headings of a text, with the anchors of a build. Throws what would make a build fail. */
function headingsOf(text: string, file: string) {
  const astro = forPlugins();
  const options = {
    features,
    hastPlugins: [...headingPlugins, satteriHeadingIdsPlugin()],
    data: { astro },
    fileURL: pathToFileURL(file),
  };
  const readable = withoutAmounts(text, file);
  void (isMarkdown(file) ? markdownToHtml(readable, options) : mdxToJs(readable, options));
  return astro.headings;
}

function readSound(text: string, file: string): Manuscript {
  const headings = headingsOf(text, file);
  const root = treeOf(text, file);
  const found = collected(root, text);
  const attribute = (name: string, element: Element) => element.attributes[name]?.text;
  // A Markdown file has no components.
  const components = isMarkdown(file) ? [] : found.elements;
  const citations = components.flatMap((element) => {
    const source = element.name === 'Cite' ? attribute('id', element) : undefined;
    return source ? [{ source, finding: attribute('finding', element) }] : [];
  });
  const ids = found.elements.flatMap((element) =>
    /^[a-z]/.test(element.name) ? (attribute('id', element) ?? []) : [],
  );
  // Pictures beside a text are drawn alike, whether Markdown or HTML shows them.
  const inHtml = found.elements.flatMap(({ name, attributes: { src, alt }, line, column }): Picture[] => {
    const url =
      src?.expression === undefined ? '' : found.imports.get(importedName(src.expression) ?? '')?.url;
    return name === 'img' && (src?.text ?? url) !== undefined
      ? [{ url: src?.text ?? url ?? '', alt: alt ? (alt.text ?? alt.expression ?? '') : '', line, column }]
      : [];
  });
  const models = components.flatMap((element) =>
    element.name === 'Calculator' ? attribute('model', element) || [] : [],
  );
  return {
    ...found,
    pictures: [...found.pictures, ...inHtml],
    looseEnds: looseEnds(root, text),
    headings,
    citations,
    sources: [...new Set(citations.map(({ source }) => source))],
    calculators: [...new Set(models)],
    anchors: [...headings.map(({ slug }) => slug), ...ids],
    faults: [],
  };
}

/** Reads a text; if it does not compile, the parts that do, so that an unclosed tag hides no dead link. */
function read(text: string, file: string): Manuscript {
  try {
    return readSound(text, file);
  } catch (thrown) {
    const { faults, sound = '' } = isMarkdown(file) ? { faults: [] as Error[] } : faultsOf(text, file);
    if (faults.length === 0) faults.push(thrown instanceof Error ? thrown : new Error(String(thrown)));
    // The parts left out may contain anchors.
    return { ...readSound(sound, file), anchors: undefined, looseEnds: [], faults };
  }
}

type Read = readonly (readonly [text: string, Manuscript])[];

declare global {
  /** By path of a file: its last two texts, and what was read from each. */
  var manuscriptsRead: Map<string, Read> | undefined;
}

/**
 * What a Markdown or MDX text says and refers to, read from the tree that is published. For a text that does not
 * compile, what can be read of it, with its faults.
 *
 * Cached globally until the text changes: checks, collections and pages run in one process, but each loads its own copy
 * of this module. Two texts are kept per file, since checks pad the body to keep line numbers and others may not.
 */
export function readManuscript(text: string, file: string): Manuscript {
  const known = (globalThis.manuscriptsRead ??= new Map<string, Read>());
  const place = path.resolve(file);
  const texts = known.get(place) ?? [];
  const before = texts.find(([other]) => other === text);
  if (before) return before[1];
  const manuscript = read(text, file);
  known.set(place, [[text, manuscript], ...texts.slice(0, 1)]);
  return manuscript;
}
