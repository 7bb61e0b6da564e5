import type { Constant } from './script.ts';

/** A position in a text, as line and column, for reports. */
export interface Spot {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
/** A range in a text, as offsets, for edits. */
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
/** Attributes by name. `text` is undefined for an expression that only a build can compute. */
export type Attributes = Readonly<
  Record<string, { readonly text: string | undefined; readonly expression?: string }>
>;
export interface Element extends Spot {
  readonly name: string;
  readonly attributes: Attributes;
  /** Whether it has spread attributes, which cannot be checked. */
  readonly spread: boolean;
  /** Whether it has no visible content. */
  readonly empty: boolean;
  /** Whether a list is one of its direct children. */
  readonly holdsList: boolean;
  /** Components and elements around it, the outermost first. */
  readonly within: readonly string[];
  /** Whether it is within a line of text. */
  readonly inLine: boolean;
}
/** Markup that does not work as written: broken HTML, repeated attributes, loose ends. */
export interface Broken extends Spot {
  readonly found: string;
  readonly expected: string;
  /** What is allowed there, if that can be listed. */
  readonly choices?: readonly string[];
}
export interface Script extends Spot {
  readonly code: string;
  /** For import and export lines: whether they hold more than imports and constants. */
  readonly runs?: boolean;
}
/** A formula as it is written. */
export interface TexFormula extends Spot {
  readonly tex: string;
  readonly display: boolean;
  /** Whether it has its closing dollars. */
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

/** A parsed text: what it says, what it refers to, and what in it can be referred to. */
export interface Manuscript {
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  /** Components and HTML, in reading order. */
  readonly elements: readonly Element[];
  /** Expressions in braces, except comments. */
  readonly expressions: readonly Script[];
  /** Code blocks, with their language. */
  readonly fences: readonly (Spot & { readonly language: string })[];
  /** Its imports and exports as they are written. */
  readonly statements: readonly Script[];
  /** Names bound by imports, and the paths they come from. */
  readonly imports: ReadonlyMap<string, Link>;
  /** The constants that it exports. */
  readonly constants: ReadonlyMap<string, Constant>;
  readonly comments: readonly Span[];
  readonly broken: readonly Broken[];
  /** Valid Markdown that probably means something else: see loose-ends.ts. */
  readonly looseEnds: readonly Broken[];
  readonly formulas: readonly TexFormula[];
  readonly headings: readonly Heading[];
  /** What `#…` can point at; undefined where the text could not be read as what it is. */
  readonly anchors: readonly string[] | undefined;
  /** Every citation, repeats included. */
  readonly citations: readonly Citation[];
  /** The sources in the order of their first citation: number n stands at index n - 1. */
  readonly sources: readonly string[];
  /** The models whose calculators it contains. */
  readonly calculators: readonly string[];
  /** Its running text, without code in fences. */
  readonly prose: string;
  /** Every reason why it does not compile; empty if it does. */
  readonly faults: readonly Error[];
}
