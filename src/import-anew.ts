/**
 * Returns a function that imports a script once, and tries again after a failure. Browsers remember a failed import by
 * its address, so each retry uses another one.
 */
export function importAnew(address: string) {
  let coming: Promise<unknown> | undefined;
  let ending = '';
  return () =>
    (coming ??= import(/* @vite-ignore */ address + ending).catch((error: unknown) => {
      coming = undefined;
      ending += '?';
      throw error;
    }));
}
