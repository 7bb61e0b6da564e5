/**
 * What is asked for all through a build and is the same each time: loaded when it is first asked for, once for each
 * key, which is what is asked for itself unless `keyOf` says what tells one from another. In `dev` it is loaded anew on
 * every request, since files change meanwhile; this is the one place that would have to know which did.
 */
export function onceABuild<Asked extends readonly unknown[], Loaded>(
  load: (...asked: Asked) => Loaded,
  keyOf: (...asked: Asked) => unknown = (...asked) => asked[0],
): (...asked: Asked) => Loaded {
  const loaded = new Map<unknown, Loaded>();
  return (...asked) => {
    const key = keyOf(...asked);
    const before = import.meta.env.DEV ? undefined : loaded.get(key);
    const now = before ?? load(...asked);
    loaded.set(key, now);
    return now;
  };
}
