import type { Constant } from './script.ts';

/** Where something stands in a text, for who reads a report. */
export interface Spot {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
/** The same for who edits the text: offsets into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Link extends Spot {
  readonly url: string;
}
export interface Picture extends Spot {
  readonly url: string;
  readonly alt: string;
}
/** An attribute's text; undefined where it is an expression that only a build can read. */
export type Attributes = Readonly<
  Record<string, { readonly text: string | undefined; readonly expression?: string }>
>;
export interface Element extends Spot {
  readonly name: string;
  readonly attributes: Attributes;
  /** Whether attributes are spread into it, which hides them from us. */
  readonly spread: boolean;
  /** Whether nothing stands in it. */
  readonly empty: boolean;
  /** Whether a list stands in it. */
  readonly holdsList: boolean;
  /** Components and elements around it, the outermost first. */
  readonly within: readonly string[];
  /** Whether it stands in a line of text. */
  readonly inLine: boolean;
}
/** HTML in a Markdown file that is none, or is left open. */
export interface Broken extends Spot {
  readonly found: string;
  readonly expected: string;
  /** What may stand there, where that is a list. */
  readonly choices?: readonly string[];
}
export interface Script extends Spot {
  readonly code: string;
  /** Of import and export lines: whether there is more in them than imports and constants. */
  readonly runs?: boolean;
}
/** A formula as it is written. */
export interface TexFormula extends Spot {
  readonly tex: string;
  readonly display: boolean;
  /** Whether it ends before its text does. */
  readonly closed: boolean;
}
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}
export interface Citation {
  readonly source: string;
  readonly finding?: string | undefined;
}

/** What an author wrote, read once: what it says, what it refers to, and what can be referred to in it. */
export interface Manuscript {
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  /** Components and HTML, in reading order. */
  readonly elements: readonly Element[];
  /** What stands between braces, comments apart. */
  readonly expressions: readonly Script[];
  /** Code in fences, with what it is written in. */
  readonly fences: readonly (Spot & { readonly language: string })[];
  /** Its imports and exports as they are written. */
  readonly statements: readonly Script[];
  /** Names bound by imports, and the paths they come from. */
  readonly imports: ReadonlyMap<string, Link>;
  /** What it exports under a name. */
  readonly constants: ReadonlyMap<string, Constant>;
  readonly comments: readonly Span[];
  readonly broken: readonly Broken[];
  /** What is meant as more than the words that Markdown makes of it. */
  readonly looseEnds: readonly Broken[];
  readonly formulas: readonly TexFormula[];
  readonly headings: readonly Heading[];
  /** What `#…` can point at; undefined where the text could not be read as what it is. */
  readonly anchors: readonly string[] | undefined;
  /** Every citation, repeats included. */
  readonly citations: readonly Citation[];
  /** The sources in the order of their first citation: number n stands at index n - 1. */
  readonly sources: readonly string[];
  /** The models whose calculators stand in it. */
  readonly calculators: readonly string[];
  /** Its running text, without code in fences. */
  readonly prose: string;
  /** Why it does not compile, each reason by itself; none where it does. */
  readonly faults: readonly Error[];
}
