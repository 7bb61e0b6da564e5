declare global {
  /** The number of file changes seen by the development server; see `until-files-change.ts`. */
  var filesChanged: number | undefined;
}

/**
 * Caches the result of `load` for a whole build, or in `dev` until a file changes. One result per key, which is the
 * first argument unless `keyOf` says otherwise.
 */
export function onceABuild<Asked extends readonly unknown[], Loaded>(
  load: (...asked: Asked) => Loaded,
  keyOf: (...asked: Asked) => unknown = (...asked) => asked[0],
): (...asked: Asked) => Loaded {
  const loaded = new Map<unknown, Loaded>();
  let since = globalThis.filesChanged;
  return (...asked) => {
    if (since !== globalThis.filesChanged) loaded.clear();
    since = globalThis.filesChanged;
    const key = keyOf(...asked);
    const now = loaded.get(key) ?? load(...asked);
    loaded.set(key, now);
    return now;
  };
}
