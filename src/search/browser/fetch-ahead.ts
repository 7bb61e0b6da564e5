/**
 * Starts to fetch files that other code on this thread will ask for later, and hands that code the responses, each
 * once.
 */
export function fetchAhead(addresses: readonly string[]) {
  const { fetch } = globalThis;
  const begun = new Map(
    addresses.map((address) => {
      const answer = fetch(address, { cache: 'no-cache' });
      // A failure is reported to the code that asks for the file.
      answer.catch(() => undefined);
      return [new URL(address, location.href).pathname, answer];
    }),
  );
  globalThis.fetch = (asked, options) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked, location.href);
    const answer = begun.get(pathname);
    begun.delete(pathname);
    return answer ?? fetch(asked, options);
  };
}
