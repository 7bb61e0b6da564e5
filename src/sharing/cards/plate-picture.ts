import type { PlateName } from '../../plates/names.ts';
import { absolute } from '../../site.ts';

/** Twice the size of a card's plate at 540 × 190, with a rim of paper. */
export const plateSize = { width: 1120, height: 420 } as const;

/** A plate as a PNG, for places that draw no SVG. */
export const platePicture = (name: PlateName) => ({
  src: absolute(`/cards/plates/${name}.png`),
  ...plateSize,
});
