/** Kinds of text that an author writes: an essay, a page such as About, the text below a calculator. */
export type TextKind = 'essay' | 'page' | 'calculator';

export interface Writable {
  /** Required attributes, which must be plain text. */
  readonly required: readonly string[];
  /** Optional attributes. */
  readonly optional: readonly string[];
  readonly texts: readonly TextKind[];
  /** Whether it is part of a line of text; others stand on lines of their own. */
  readonly inLine: boolean;
  /** What it may contain: nothing, words, words with inline components, or anything an author may write. */
  readonly holds: 'nothing' | 'words' | 'lines' | 'anything';
  /** Whether it needs a list inside, which is what it draws. */
  readonly drawsList?: boolean;
  /** Whether it may be used without content. */
  readonly mayBeEmpty: boolean;
  /** Whether search indexes its words. Not those of numbers, figures and repetitions, which are not the text's own. */
  readonly spoken: boolean;
  /** What it becomes where it has no styles: in feeds and in Markdown. */
  readonly reads:
    | 'as a citation'
    | 'as a correction'
    | 'as an answer'
    | 'as a number'
    | 'as a drawing'
    | 'as a picture'
    | 'as a link'
    | 'as a remark'
    | 'as a label'
    | 'under its title'
    | 'as what it holds'
    | 'as nothing';
}

const everywhere: readonly TextKind[] = ['essay', 'page', 'calculator'];
/** Texts that list their sources. Calculators are not among them: their model names what it rests on. */
const cited: readonly TextKind[] = ['essay', 'page'];

const furniture = {
  required: [],
  optional: [],
  texts: everywhere,
  inLine: false,
  holds: 'anything',
  mayBeEmpty: false,
  spoken: true,
  reads: 'as what it holds',
} as const satisfies Writable;

const childless = { holds: 'nothing', mayBeEmpty: true } as const;

/** The components that authors may use in MDX. They are rendered by src/components/prose, under the same names. */
export const writable = {
  Answer: {
    ...furniture,
    required: ['model', 'output'],
    optional: ['less', 'with', 'at', 'as', 'digits', 'bare', 'says', 'negative', 'zero', 'none'],
    texts: cited,
    inLine: true,
    ...childless,
    reads: 'as a number',
  },
  Aside: { ...furniture, required: ['title'], reads: 'under its title' },
  Assumes: {
    ...furniture,
    required: ['model', 'inputs'],
    texts: cited,
    ...childless,
    spoken: false,
    reads: 'as nothing',
  },
  Calculator: {
    ...furniture,
    required: ['model'],
    texts: cited,
    ...childless,
    spoken: false,
    reads: 'as an answer',
  },
  Checklist: { ...furniture, holds: 'lines', drawsList: true },
  Cite: {
    ...furniture,
    required: ['id'],
    optional: ['finding'],
    texts: cited,
    inLine: true,
    ...childless,
    spoken: false,
    reads: 'as a citation',
  },
  Comparison: furniture,
  Constructed: { ...furniture, inLine: true, ...childless, spoken: false, reads: 'as a label' },
  Corrected: {
    ...furniture,
    required: ['entry'],
    inLine: true,
    holds: 'lines',
    reads: 'as a correction',
  },
  Definition: { ...furniture, required: ['term'], reads: 'under its title' },
  Elsewhere: {
    ...furniture,
    required: ['href', 'title'],
    optional: ['src'],
    ...childless,
    reads: 'as a link',
  },
  Figure: {
    ...furniture,
    optional: ['src', 'alt', 'caption', 'size'],
    ...childless,
    reads: 'as a picture',
  },
  Layers: { ...furniture, drawsList: true },
  Loop: { ...furniture, drawsList: true },
  Note: { ...furniture, inLine: true, holds: 'lines', reads: 'as a remark' },
  Plate: { ...furniture, required: ['name'], holds: 'lines', mayBeEmpty: true, reads: 'as a drawing' },
  Prompt: { ...furniture, required: ['title'], holds: 'words', reads: 'under its title' },
  PullQuote: { ...furniture, holds: 'words', spoken: false, reads: 'as nothing' },
  SideBySide: furniture,
  Steps: { ...furniture, drawsList: true },
} as const satisfies Readonly<Record<string, Writable>>;

export type WritableName = keyof typeof writable;

export const writableNames = Object.keys(writable);

const isName = (name: string): name is WritableName => Object.hasOwn(writable, name);

export const writableNamed = (name: string | null | undefined): Writable | undefined =>
  name && isName(name) ? writable[name] : undefined;

/** The component that a name in another spelling means: `pull-quote` → `PullQuote`. */
export const componentMeant = (name: string) =>
  writableNames.find((one) => one.toLowerCase() === name.toLowerCase().replace(/[-_]/g, ''));

/** Attributes that are shown as a title above the content of a component. */
export const titleAttributes = ['title', 'term'];
