import { readFile, writeFile } from 'node:fs/promises';

const rule = '  X-Robots-Tag: noindex';

/**
 * A `_headers` file under which search engines leave every page alone. The rule goes into the block for all addresses
 * where there is one: of two blocks for the same address, Cloudflare keeps the last and forgets the others.
 */
export function unindexed(headers: string) {
  const everything = /^\/\*[ \t]*$/m;
  return everything.test(headers)
    ? headers.replace(everything, `/*\n${rule}`)
    : `${headers.trimEnd()}\n\n/*\n${rule}\n`;
}

/** Does something while a `_headers` file keeps search engines away; the file is afterwards as it was, come what may. */
export async function whileUnindexed<Result>(file: string, act: () => Promise<Result>) {
  const headers = await readFile(file, 'utf8');
  await writeFile(file, unindexed(headers));
  try {
    return await act();
  } finally {
    await writeFile(file, headers);
  }
}
