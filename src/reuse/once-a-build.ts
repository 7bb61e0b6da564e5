declare global {
  /** How often a file changed while somebody writes; see `until-files-change.ts`. */
  var filesChanged: number | undefined;
}

/**
 * What is asked for all through a build and is the same each time: loaded when it is first asked for, once for each
 * key, which is what is asked for itself unless `keyOf` says what tells one from another. In `dev` that holds until a
 * file changes.
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
