import anyAscii from 'any-ascii';

/**
 * The last part of an address, from a title: `What’s an hour worth?` → `whats-an-hour-worth`, `Как мы строим` →
 * `kak-my-stroim`, `深圳` → `shen-zhen`. Empty if the title has no letters or digits. Each Chinese character becomes a
 * word.
 */
export const slugFrom = (title: string) =>
  anyAscii(title.replace(/\p{Script=Han}/gu, ' $& ').replace(/['’‘]|\p{Extended_Pictographic}/gu, ''))
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The id of a name. Keeps `C`, `C#`, `C++` and `.NET` apart, where `slugFrom` would drop the signs. */
export const idFrom = (name: string) =>
  slugFrom(name.replace(/^\./, 'dot ').replace(/#/g, ' sharp ').replace(/\+/g, ' plus '));
