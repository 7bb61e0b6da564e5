import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Card } from '../../src/sharing/cards/card.ts';
import { drawCard } from '../../src/sharing/cards/draw.ts';
import { drawable } from '../../src/sharing/cards/drawable.ts';
import { ceilingPlate } from '../../src/plates/ceiling.ts';

const plain: Card = {
  title: 'Ceilings',
  kicker: 'Building again · part 2',
  footer: ['Fulcrum', '3 November 2026'],
};
const plate = ceilingPlate.draw('card');
const plates = ['A short title', 'A title that is as long as titles get before an editor asks for less'].map(
  (title) => ({ svg: ceilingPlate.stamp(), title }),
);
const sentence = 'A sentence about the piece. '.repeat(20);
const titles: Readonly<Record<string, string>> = {
  'eight letters': 'Ceilings',
  '140 letters':
    'A title may be as long as a post on a network and must then be set small enough for all of it to stand beside the figure that it speaks of..',
  '300 letters': 'word '.repeat(60).trim(),
  'one endless word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'emoji and marks': 'Q&A: “50% < 1”? #1 <b>🎉</b>',
  Hebrew: 'שלום עולם',
  Japanese: '日本語の題名',
  nothing: '',
};

/** Whether the rim of the picture, where nothing may stand, is paper. */
async function rimIsClear(png: Uint8Array) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isPaper = (x: number, y: number) => {
    const at = (y * info.width + x) * 3;
    return data[at] === 0xfb && data[at + 1] === 0xfb && data[at + 2] === 0xf9;
  };
  const rim = 30;
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const within = x >= rim && x < info.width - rim && y >= rim && y < info.height - rim;
      if (!within && !isPaper(x, y)) return false;
    }
  }
  return info.width === 1200 && info.height === 630;
}

describe.each(Object.entries(titles))('a card whose title is %s', (_, title) => {
  it.each([
    ['with a plate', { plate }],
    ['with a sentence', { sentence }],
    ['with plates', { plates }],
    ['with plates and a sentence', { plates, sentence }],
    ['with a figure and a sentence', { figure: '9'.repeat(40), sentence }],
    ['alone', {}],
  ])('%s is 1200 × 630, under 300 KB, and lets nothing run over its edge', async (_, rest) => {
    const png = await drawCard({ ...plain, ...rest, title });
    expect(png.length).toBeLessThan(300_000);
    expect(await rimIsClear(png)).toBe(true);
  });
});

it('a card with an endless kicker and endless names lets nothing run over its edge', async () => {
  const endless = 'Name of somebody '.repeat(30);
  expect(
    await rimIsClear(await drawCard({ ...plain, kicker: endless, footer: [endless, endless], plate })),
  ).toBe(true);
  expect(await rimIsClear(await drawCard({ ...plain, kicker: endless, footer: [endless, endless] }))).toBe(
    true,
  );
});

it('a card that can be drawn differs from one of another title', async () => {
  const [one, other] = await Promise.all([drawCard(plain), drawCard({ ...plain, title: 'Queues' })]);
  expect(one.equals(other)).toBe(false);
});

describe('drawable(text)', () => {
  it.each([
    ['Ελληνικά, Кириллица, Ærø, Việt', 'Ελληνικά, Кириллица, Ærø, Việt'],
    ['A party 🎉 → now', 'A party now'],
    ['1 ≤ x ≥ 2, ≈ 3', '1 <= x >= 2, ~ 3'],
    ['日本語の題名', ''],
    ['AI と 日本語の題名', ''],
    ['42 %', '42 %'],
    ['🎉', ''],
    ['', ''],
  ])('reduces %j to %j', (text, left) => expect(drawable(text)).toBe(left));
});

it('the plates of a list fill its card almost to the foot, without a large gap', async () => {
  const png = await drawCard({ ...plain, plates: [...plates, ...plates].slice(0, 3), sentence });
  const { data, info } = await sharp(png)
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inkedRows = Array.from({ length: info.height }, (_, y) => y).filter((y) =>
    data.subarray(y * info.width, (y + 1) * info.width).some((level) => level < 128),
  );
  const gaps = inkedRows.slice(1).map((y, i) => y - (inkedRows[i] ?? y));
  expect(Math.max(...inkedRows)).toBeGreaterThan(info.height * 0.85);
  expect(Math.max(...gaps)).toBeLessThan(info.height / 6);
});
