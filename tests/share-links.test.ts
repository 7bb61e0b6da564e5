import { describe, expect, it } from 'vitest';
import { countedLength, hashtag, post, shareLink, shortened } from '../src/share-links.ts';
import { absolute, site } from '../src/site.ts';

const piece = {
  title: 'Your week has a ceiling',
  sentence: 'A leader who builds one day in five can save at most one day in five.',
  address: absolute('/essays/the-ceiling/'),
  tags: ['Measured speed', 'Hands-on leadership'],
};
const awkward = {
  title: 'Q&A: "50% < 1"? #1 + 日本 🎉',
  sentence: 'Line one\nline two = a & b; 100 %',
  address: absolute('/essays/q-a/'),
};
const shareLinks = (of: typeof piece) => site.networks.map((network) => shareLink(network, of));
const query = (href: string, name: string) => new URL(href).searchParams.get(name) ?? '';
const link = (name: string, of = piece) => shareLinks(of).find((one) => one.name === name)?.href ?? '';

describe('shareLink(network, piece)', () => {
  it('gives one link for each network of site.ts, in its order', () => {
    expect(shareLinks(piece).map(({ name }) => name)).toEqual(site.networks.map(({ name }) => name));
  });

  it('opens LinkedIn’s composer with title, sentence, hashtags and address in it', () => {
    const href = link('LinkedIn');
    expect(href.startsWith('https://www.linkedin.com/feed/?shareActive=true&text=')).toBe(true);
    expect(query(href, 'text').split('\n\n')).toEqual([
      piece.title,
      piece.sentence,
      '#MeasuredSpeed #HandsOnLeadership',
      piece.address,
    ]);
  });

  it('gives X the text and the address separately', () => {
    const href = link('X');
    expect(href.startsWith('https://x.com/intent/post?')).toBe(true);
    expect(query(href, 'url')).toBe(piece.address);
    expect(query(href, 'text')).toContain(piece.title);
    expect(query(href, 'text')).not.toContain(piece.address);
  });

  it('gives an e-mail a subject, and a body with CRLF line ends', () => {
    const href = link('E-mail');
    expect(query(href, 'subject')).toBe(piece.title);
    expect(query(href, 'body')).toContain(`${piece.sentence}\r\n\r\n${piece.address}`);
  });

  it('carries quotation marks, &, <, %, #, emoji and line breaks unharmed', () => {
    expect(query(link('LinkedIn', { ...awkward, tags: [] }), 'text')).toContain(
      `${awkward.title}\n\n${awkward.sentence}\n\n${awkward.address}`,
    );
  });

  it('works for a network that takes only an address', () => {
    const { href } = shareLink({ name: 'Other', link: 'https://other.example/?u={address}' }, piece);
    expect(query(href, 'u')).toBe(piece.address);
  });
});

describe('post(piece, tags, limit)', () => {
  const room = 280 - 23 - 1;
  const long = 'reasonable '.repeat(30).trim();

  it('is the title, the sentence and the hashtags where all fit', () => {
    expect(post(piece, ['#One', '#Two'], 280)).toBe(`${piece.title}\n\n${piece.sentence}\n\n#One #Two`);
  });

  it.each([
    ['a long title', { ...piece, title: long }],
    ['a long sentence', { ...piece, sentence: long }],
    ['both long', { ...piece, title: long, sentence: long }],
    ['one endless word', { ...piece, title: 'x'.repeat(300) }],
    ['a title that counts twice', { ...piece, title: '日本語'.repeat(60) }],
  ])('leaves room for the link within the limit, given %s', (_, given) => {
    expect(countedLength(post(given, ['#Tag'], 280))).toBeLessThanOrEqual(room);
  });

  it('leaves a hashtag out altogether where it does not fit', () => {
    const given = { ...piece, sentence: 'word '.repeat(44).trim() };
    expect(post(given, [`#${'X'.repeat(60)}`], 280)).not.toContain('#');
  });
});

describe('shortened(text, most)', () => {
  it('leaves alone what fits', () => {
    expect(shortened('as it is', 8)).toBe('as it is');
  });
  it('cuts at a word and drops the punctuation before the ellipsis', () => {
    expect(shortened('One thing, and another', 14)).toBe('One thing…');
  });
  it('cuts within a word only where the text has a single word', () => {
    expect(shortened('abcdefghij', 6)).toBe('abcd…');
  });
});

describe('countedLength(text)', () => {
  it.each([
    ['abc', 3],
    ['“é–’', 4],
    ['日本', 4],
    ['🎉', 2],
    ['…', 2],
  ])('counts %s as %i', (text, count) => expect(countedLength(text)).toBe(count));
});

describe('hashtag(label)', () => {
  it.each([
    ['Hands-on leadership', '#HandsOnLeadership'],
    ['AI', '#AI'],
    ['C++ & Rust', '#CRust'],
    ['Équipes', '#Équipes'],
    ['2026', ''],
    ['!?', ''],
  ])('turns "%s" into "%s"', (label, tag) => expect(hashtag(label)).toBe(tag));
});
