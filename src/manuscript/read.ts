import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { Parser } from 'htmlparser2';
import {
  markdownToHtml,
  mdxToJs,
  type MdastPluginDefinition,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';

export interface Spot {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
export interface Link extends Spot {
  readonly url: string;
}
export interface Picture extends Spot {
  readonly url: string;
  readonly alt: string;
}
/** An attribute's text; `undefined` where it is an expression that only a build can read. */
export type Attributes = Readonly<
  Record<string, { readonly text: string | undefined; readonly expression?: string }>
>;
export interface Element extends Spot {
  readonly name: string;
  readonly attributes: Attributes;
  /** Whether attributes are spread into it, which hides them from us. */
  readonly spread: boolean;
}

/** What a Markdown or MDX text refers to, and what can be referred to in it. */
export interface Words {
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  readonly elements: readonly Element[];
  /** What stands between braces. */
  readonly expressions: readonly (Spot & { readonly code: string })[];
  /** Its imports and exports as they are written. */
  readonly statements: readonly (Spot & { readonly code: string })[];
  /** Names bound by imports, and the paths they come from. */
  readonly imports: ReadonlyMap<string, Link>;
  /** Names that the text itself declares. */
  readonly exports: ReadonlySet<string>;
  /** What `#…` can point at; undefined where the text could not be read as what it is. */
  readonly anchors: readonly string[] | undefined;
}

interface Position {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}
const spotOf = ({ position }: Position): Spot => ({
  line: position?.start.line,
  column: position?.start.column,
});

const literal = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*$/;
const importing = /import\s+(?:([\w$]+)\s+from\s+)?(?:\{([^}]*)\}\s*from\s+)?['"]([^'"]+)['"]/g;

const exporting = /\bexport\s+(?:const|let|var|function|class)\s+([\w$]+)/g;

function elementOf(node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>): Element {
  const attributes: Record<string, { text: string | undefined; expression?: string }> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value: written } = attribute;
    if (written instanceof Object) {
      const parts = literal.exec(written.value)?.slice(1);
      attributes[name] = {
        text: parts?.find(Boolean),
        expression: written.value.trim(),
      };
    } else {
      attributes[name] = { text: written ?? '' };
    }
  }
  const spread = node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
  return { name: node.name ?? '', attributes, spread, ...spotOf(node) };
}

/** The names that import lines bind, each with the path it comes from. */
const importsIn = (script: string) =>
  [...script.matchAll(importing)].flatMap(([, whole, some = '', url = '']) => {
    const names = some.split(',').map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    );
    return [whole ?? '', ...names].filter(Boolean).map((name): [string, string] => [name, url]);
  });

/** Collects while Sätteri compiles, as it does in a build: what compiles here compiles there, and ids are the same. */
export function readWords(source: string, path: URL, isMdx = path.pathname.endsWith('.mdx')): Words {
  const links: Link[] = [];
  const pictures: Picture[] = [];
  const elements: Element[] = [];
  const imports = new Map<string, Link>();
  const exports = new Set<string>();
  const expressions: (Spot & { code: string })[] = [];
  const statements: (Spot & { code: string })[] = [];
  const definitions = new Map<string, Link>();
  const references: (Picture & { identifier: string })[] = [];
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };

  const collect: MdastPluginDefinition = {
    name: 'collect',
    options: { position: true },
    link: (node) => void links.push({ url: node.url, ...spotOf(node) }),
    image: (node) => void pictures.push({ url: node.url, alt: node.alt ?? '', ...spotOf(node) }),
    imageReference: (node) =>
      void references.push({ identifier: node.identifier, url: '', alt: node.alt ?? '', ...spotOf(node) }),
    definition: (node) => void definitions.set(node.identifier, { url: node.url, ...spotOf(node) }),
    mdxJsxFlowElement: (node) => void elements.push(elementOf(node)),
    mdxJsxTextElement: (node) => void elements.push(elementOf(node)),
    mdxTextExpression: (node) => void expressions.push({ code: node.value, ...spotOf(node) }),
    mdxFlowExpression: (node) => void expressions.push({ code: node.value, ...spotOf(node) }),
    mdxjsEsm: (node) => {
      statements.push({ code: node.value, ...spotOf(node) });
      for (const [, name = ''] of node.value.matchAll(exporting)) exports.add(name);
      for (const [name, url] of importsIn(node.value)) imports.set(name, { url, ...spotOf(node) });
    },
    html: (node) => {
      const parser = new Parser(
        {
          onopentag: (name, found) => {
            const attributes = Object.fromEntries(
              Object.entries(found).map(([key, text]) => [key, { text }]),
            );
            elements.push({ name, attributes, spread: false, ...spotOf(node) });
          },
        },
        { lowerCaseTags: false },
      );
      parser.end(node.value);
    },
  };
  const options = {
    mdastPlugins: [collect],
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: { gfm: true, smartPunctuation: true },
    data: { astro },
    fileURL: path,
  };
  // Both are done when they return: no plugin here waits for anything.
  void (isMdx ? mdxToJs(source, options) : markdownToHtml(source, options));

  for (const { identifier, ...picture } of references) {
    pictures.push({ ...picture, url: definitions.get(identifier)?.url ?? '' });
    definitions.delete(identifier);
  }
  const ids = elements.flatMap(({ name, attributes }) =>
    /^[a-z]/.test(name) ? (attributes['id']?.text ?? []) : [],
  );
  const headings = astro.headings.map(({ slug }) => slug);
  return {
    links: [...links, ...definitions.values()],
    pictures,
    elements,
    expressions,
    statements,
    imports,
    exports,
    anchors: [...headings, ...ids],
  };
}

/**
 * What can be told of an MDX text that does not compile: it is read as Markdown, so that one tag left open does not
 * hide a dead link. What holds braces is left alone, since Markdown takes them for letters.
 */
export function readBroken(source: string, path: URL): Words {
  const words = readWords(withoutComments(source), path, false);
  const imports = source
    .split('\n')
    .flatMap((line, index) =>
      line.startsWith('import ')
        ? importsIn(line).map(([name, url]): [string, Link] => [name, { url, line: index + 1, column: 1 }])
        : [],
    );
  const isPlain = ({ attributes }: Element) =>
    Object.entries(attributes).every(([name, { text = '' }]) => !/[{}]/.test(name + text));
  return {
    ...words,
    elements: words.elements.filter(isPlain),
    imports: new Map(imports),
    anchors: undefined,
  };
}

/** A text without its comments, on the same lines. */
export const withoutComments = (source: string) =>
  source.replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
