const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The id meant by what an author wrote: an id, or its label in any case. */
export function resolve(
  choices: readonly { id: string; label: string }[],
  written: string,
): string | undefined {
  const sought = plain(written);
  return choices.find(({ id, label }) => plain(id) === sought || plain(label) === sought)?.id;
}
