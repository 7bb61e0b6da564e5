const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/** The last part of an address, from a title: `What’s an hour worth?` → `whats-an-hour-worth`; empty where no letter is left. */
export const slugFrom = (title: string) =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’‘]/gu, '')
    .replace(/[ßæœøđðþł]/g, (letter) => letters[letter] ?? '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Longer ones break lines in shares, and some file systems refuse them. */
export const longestSlug = 100;
