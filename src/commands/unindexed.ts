import { readFile, writeFile } from 'node:fs/promises';

const rule = '  X-Robots-Tag: noindex';

/**
 * A `_headers` file that keeps search engines away from every page. The rule goes into the block for all addresses if
 * there is one: of two blocks for the same address, Cloudflare uses only the last.
 */
export function unindexed(headers: string) {
  const everything = /^\/\*[ \t]*$/m;
  return everything.test(headers)
    ? headers.replace(everything, `/*\n${rule}`)
    : `${headers.trimEnd()}\n\n/*\n${rule}\n`;
}

/** Runs `act` while a `_headers` file keeps search engines away, and always restores the file afterwards. */
export async function whileUnindexed<Result>(file: string, act: () => Promise<Result>) {
  const headers = await readFile(file, 'utf8');
  await writeFile(file, unindexed(headers));
  try {
    return await act();
  } finally {
    await writeFile(file, headers);
  }
}
