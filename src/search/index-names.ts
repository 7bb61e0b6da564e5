/** Files of the index whose names are known before any of it has been read, so that all of them are fetched at once. */
export const indexNames = {
  script: 'pagefind.js',
  entry: 'pagefind-entry.json',
  metadata: 'pagefind.all.pf_meta',
  engine: 'wasm.all.pagefind',
} as const;
