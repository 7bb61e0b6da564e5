/**
 * The findings on which each parameter of a model rests, by model and by row of speed studies: for what is taken away.
 * The integration fills this in, since the browser's copy of a model does without.
 */
export const sources: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {};
export const sourcesOfRows: Readonly<Record<string, readonly string[]>> = {};
