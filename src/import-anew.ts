/**
 * Imports a script by its address, once however often it is asked for, and again where it was lost on its way: a browser
 * keeps a failure by its address, and is asked by another then.
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
