import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSlide, type Slide } from '../../src/sharing/cards/slide.ts';

const plain: Slide = {
  kicker: 'Evidence · METR 2025',
  figure: '19% more time',
  statement: 'Developers needed 19% longer.',
  facts: [['How we know it', 'Field trial, quoted elsewhere']],
  footer: ['fulcrum.example/evidence/metr-2025/#time-change', 'Fulcrum’s ledger, checked 21 November 2026'],
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"><path d="M0 0h9v4H0z"/></svg>';

/** The size of the picture, for each row whether something is drawn in it, and whether both side margins are clear. */
async function inkOf(png: Uint8Array) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isPaper = (x: number, y: number) => {
    const at = (y * info.width + x) * 3;
    return data[at] === 0xfb && data[at + 1] === 0xfb && data[at + 2] === 0xf9;
  };
  const rows = Array.from({ length: info.height }, (_, y) =>
    Array.from({ length: info.width }, (__, x) => x).some((x) => !isPaper(x, y)),
  );
  const beside = Array.from({ length: info.height }, (_, y) =>
    [...Array(60).keys()].some((x) => !isPaper(x, y) || !isPaper(info.width - 1 - x, y)),
  );
  return { size: [info.width, info.height], rows, isClear: !beside.includes(true) };
}

const worst: Slide = {
  kicker: 'Evidence · '.repeat(30),
  figure: 'W'.repeat(40),
  statement: 'A statement as long as the longest. '.repeat(9),
  facts: [
    ['On whom', 'People of many kinds and places. '.repeat(5)],
    ['Interval', '95% interval about 5.9 to 46.3% by Fulcrum’s arithmetic'],
    ['How we know it', 'Field trial, quoted elsewhere'],
    ['What disagrees', 'A label of twenty-eight signs; '.repeat(8)],
  ],
  footer: ['address/'.repeat(40), 'Fulcrum’s ledger, checked 21 November 2026'],
};

describe('drawSlide(slide)', () => {
  it.each([
    ['a finding', plain],
    ['one that says as much as any may', worst],
    ['one of few words', { ...plain, figure: undefined, statement: '150', facts: [] }],
    ['a drawing', { ...plain, figure: undefined, drawing: { svg, width: 1440, height: 400 } }],
  ])('of %s is 1600 × 900, under 300 KB, and nothing runs over its edge', async (_, slide) => {
    const png = await drawSlide(slide);
    expect(png.length).toBeLessThan(300_000);
    const { size, rows, isClear } = await inkOf(png);
    expect(size).toEqual([1600, 900]);
    expect(isClear).toBe(true);
    expect([...rows.slice(0, 40), ...rows.slice(-30)]).not.toContain(true);
    // There is blank paper between the content and the line above the address.
    expect(rows.slice(800, 830)).toContain(false);
  });
});
