import { type Box, boxOf, type LabelLook, lineHeight, overlap, type Sheet } from './sheet.ts';

type Point = readonly [x: number, y: number];

export interface Place extends Omit<LabelLook, 'anchor'> {
  /** The side of the point that is tried first. */
  readonly prefer?: 'left' | 'right';
  /** The right edge of an axis's labels, which it must not overlap. */
  readonly after?: number;
  /** Points of lines that the label keeps clear of, where there is room. */
  readonly clear?: readonly Point[];
}

const holds = ({ left, right, top, bottom }: Box, [x, y]: Point) =>
  x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2;

const sides = {
  right: [
    [11, 'start'],
    [-11, 'end'],
  ],
  left: [
    [-11, 'end'],
    [11, 'start'],
  ],
} as const;

/**
 * Sets a label near a point: at the first place, searching outwards, that lies within the sheet and touches no label,
 * no dot and, if possible, no line. Without such a place the label is left out: the answer says the same.
 */
export function placeLabel(page: Sheet, text: string, [x, y]: Point, place: Place = {}) {
  const { prefer = 'right', clear = [], after = 0, ...look } = place;
  page.prune();
  const taken = [...page.boxes(), ...page.dots()];
  const around = [0, 1, 2, 3, 4]
    .flatMap((line) => (line ? [-line, line] : [line]))
    .flatMap((line) =>
      sides[prefer].flatMap(([dx, anchor]) =>
        [-9, 5, 19].map((dy) => ({ x: x + dx, y: y + dy + line * lineHeight, look: { ...look, anchor } })),
      ),
    );
  const free = around.filter((at) => {
    const box = boxOf({ text, ...at });
    const within = box.left >= after && box.right <= page.width && box.top >= 0 && box.bottom <= page.height;
    return within && !taken.some((other) => overlap(box, other));
  });
  const best = free.find((at) => !clear.some((one) => holds(boxOf({ text, ...at }), one))) ?? free[0];
  if (best) page.label(text, best.x, best.y, best.look);
}
