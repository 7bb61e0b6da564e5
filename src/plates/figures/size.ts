import { sheet } from '../../charts/sheet.ts';

/** In this order: front page and text column, essay head on a desktop, phone, share card. */
export const plateSizes = ['front', 'wide', 'narrow', 'card'] as const;
export type PlateSize = (typeof plateSizes)[number];

/** A card is drawn at half its pixels, so that its labels come out at twice their size. */
export const widths: Readonly<Record<PlateSize, number>> = { front: 560, wide: 900, narrow: 340, card: 540 };
export const cardHeight = 190;

export type Heights = Readonly<Record<Exclude<PlateSize, 'card'>, number>>;

export const sheetOf = (size: PlateSize, heights: Heights) =>
  sheet(widths[size], size === 'card' ? cardHeight : heights[size]);
