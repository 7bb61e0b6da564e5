import type { MdastNode } from 'satteri';
import { attributesOf } from './attributes.ts';
import { type Writable, writableNamed } from './components.ts';
import { treeOf } from './dialect.ts';
import type { Citation } from './manuscript.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of prose as readers see it: a paragraph, heading, table cell, caption, pull quote, or summary. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'caption' | 'quotation' | 'summary';
  readonly text: string;
  /** The level of a heading; otherwise 0. */
  readonly depth: number;
  /** For a cell: the number of its table in the text. */
  readonly table?: number;
  /**
   * Whether it names a source: a citation, a link to ledger, calculator or data, a model's number, or `<Constructed>`.
   */
  readonly cited: boolean;
  /** Its citations, each with the index in `text` after which it comes. */
  readonly citations: readonly (Citation & { readonly index: number })[];
  /** The position in the file of an index in `text`. */
  readonly placeOf: (index: number) => Place;
}

interface Segment {
  readonly from: number;
  readonly place: Place;
}

const blocks: Readonly<Record<string, Passage['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

/** The kind of passage that a component contains, by how the component reads. */
const kindWithin: Readonly<Partial<Record<Writable['reads'], Passage['kind']>>> = {
  'as nothing': 'quotation',
  'as a drawing': 'caption',
  'as a picture': 'caption',
};

const start = ({ position }: MdastNode): Place => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

type Parent = Extract<MdastNode, { children: unknown }>;

/** Adds the text of a block as a passage, and its notes as passages of their own. */
function collect(block: Parent, kind: Passage['kind'], passages: Passage[], table?: number) {
  let text = '';
  let cited = false;
  const citations: Passage['citations'][number][] = [];
  const segments: Segment[] = [];
  const add = (piece: string, place: Place) => {
    segments.push({ from: text.length, place });
    text += piece;
  };
  const visit = (node: MdastNode) => {
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const reads = writableNamed(node.name)?.reads;
      if (reads === 'as a citation' || reads === 'as a label' || reads === 'as a number') cited = true;
      if (reads === 'as a number') add('…', start(node));
      if (reads === 'as a citation') {
        const { id, finding } = attributesOf(node, new Map());
        citations.push({ source: id?.text ?? '', finding: finding?.text, index: text.length });
      }
      if (reads === 'as a remark' && node !== block) {
        collect(node, 'paragraph', passages);
        return;
      }
    }
    if (node.type === 'link' && /^\/(?:evidence|calculators|data)\//.test(node.url)) cited = true;
    if (node.type === 'text') add(node.value, start(node));
    else if (node.type === 'inlineCode' || node.type === 'inlineMath') add('code', start(node));
    else if (node.type === 'break') add(' ', start(node));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const child of block.children) visit(child);
  if (text.trim() === '') return;
  passages.push({
    kind,
    text,
    depth: block.type === 'heading' ? block.depth : 0,
    cited,
    citations,
    ...(table === undefined ? {} : { table }),
    placeOf: (index) => {
      const segment = segments.findLast(({ from }) => from <= index);
      if (!segment) return start(block);
      const before = text.slice(segment.from, index);
      const lines = before.split('\n');
      const column = (lines.at(-1) ?? '').length;
      return {
        line: segment.place.line + lines.length - 1,
        column: lines.length > 1 ? column + 1 : segment.place.column + column,
      };
    },
  });
}

/** The prose of a Markdown or MDX text, in order; code, formulas and prompts are not prose. */
export function passagesOf(text: string, file: string): Passage[] {
  const passages: Passage[] = [];
  let tables = 0;
  const visit = (node: MdastNode, within?: Passage['kind']) => {
    if (!('children' in node)) return;
    const flow = node.type === 'mdxJsxFlowElement';
    const reads = flow ? writableNamed(node.name)?.reads : undefined;
    if (reads === 'as an answer') {
      // A calculator has no text, but counts as a source for the passages next to it.
      const nothing = { kind: 'paragraph', text: '', depth: 0, citations: [] } as const;
      passages.push({ ...nothing, cited: true, placeOf: () => start(node) });
      return;
    }
    if (node.type === 'table') tables += 1;
    if (flow && node.name === 'math') return;
    // `<Aside>Words.</Aside>` on one line has words, and no paragraph around them.
    const worded = flow && node.children.some((child: MdastNode) => child.type === 'text');
    const kind = blocks[node.type] ?? (worded ? 'paragraph' : undefined);
    const around = reads === undefined ? within : (kindWithin[reads] ?? within);
    if (kind) collect(node, around ?? kind, passages, kind === 'cell' ? tables : undefined);
    else for (const child of node.children) visit(child, around);
  };
  visit(treeOf(text, file));
  return passages;
}
