/** Fetches files at once that other code on this thread will fetch later, once each, and hands it what has come. */
export function fetchAhead(addresses: readonly string[]) {
  const { fetch } = globalThis;
  const begun = new Map(
    addresses.map((address) => {
      const answer = fetch(address, { cache: 'no-cache' });
      // Whoever asks for it is told.
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
