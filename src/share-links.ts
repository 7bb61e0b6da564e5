import type { Network } from './site.ts';

/** What is shared of a page. */
export interface Piece {
  readonly title: string;
  readonly sentence: string;
  /** The full address. */
  readonly address: string;
  /** Labels of tags, which become hashtags. */
  readonly tags?: readonly string[];
}

/** X counts Latin letters and common punctuation once, everything else twice. */
const countedOnce = /[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/;
const counted = (character: string) => (countedOnce.test(character) ? 1 : 2);

export function countedLength(text: string) {
  let length = 0;
  for (const character of text) length += counted(character);
  return length;
}

/** Shortens a text at a word, with an ellipsis, to a counted length of at most `most`. */
export function shortened(text: string, most: number) {
  if (countedLength(text) <= most) return text;
  let cut = '';
  // An ellipsis counts twice.
  let left = most - 2;
  for (const character of text) {
    left -= counted(character);
    if (left < 0) break;
    cut += character;
  }
  const words = cut.replace(/\s+\S*$/, '');
  return `${(words || cut).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** "Hands-on leadership" → #HandsOnLeadership; a tag of digits alone would not be one. */
export const hashtag = (label: string) => {
  const words = label.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const tag = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /\p{L}/u.test(tag) ? `#${tag}` : '';
};

const lengthOfLink = 23;
const paragraphs = (...parts: readonly string[]) => parts.filter(Boolean).join('\n\n');

/** Title, as much of the sentence as fits, and as many hashtags as still fit. */
export function post({ title, sentence }: Piece, tags: readonly string[], limit: number) {
  const room = limit - lengthOfLink - 1;
  const head = shortened(title, room);
  const left = room - countedLength(head) - 2;
  // A sentence cut to a few words would say nothing.
  const body = left < 24 ? '' : shortened(sentence, left);
  let text = paragraphs(head, body);
  let between = '\n\n';
  for (const tag of tags) {
    if (countedLength(text + between + tag) > room) break;
    text += between + tag;
    between = ' ';
  }
  return text;
}

export function shareLink(network: Network, piece: Piece) {
  const tags = network.hashtags ? (piece.tags ?? []).map(hashtag).filter(Boolean) : [];
  const values: Readonly<Record<string, string>> = {
    title: piece.title,
    address: piece.address,
    text: paragraphs(piece.title, piece.sentence, tags.join(' '), piece.address),
    post: post(piece, tags, network.limit ?? Infinity),
  };
  // Mail programs expect CRLF.
  const lineEnd = network.link.startsWith('mailto:') ? '%0D%0A' : '%0A';
  const href = network.link.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? '').replaceAll('%0A', lineEnd),
  );
  return { name: network.name, href, copiesText: network.copiesText === true };
}
