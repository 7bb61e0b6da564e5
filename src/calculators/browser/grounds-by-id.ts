/** What an export says of a parameter that no answer is computed from. */
interface Grounds {
  readonly symbol: string;
  /** The findings on which it rests. */
  readonly sources: readonly string[];
}

/**
 * By model and parameter, and the findings of each row of speed studies: for what is taken away. The integration fills
 * this in, since the browser's copy of a model does without.
 */
export const grounds: Readonly<Record<string, Readonly<Record<string, Grounds>>>> = {};
export const sourcesOfRows: Readonly<Record<string, readonly string[]>> = {};
