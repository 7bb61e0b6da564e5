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
