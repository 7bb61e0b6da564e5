import type { Mark } from './sheet.ts';

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

/** How many numbers each command of our paths takes. */
const taken: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, z: 0 };

/** The points of a path as our drawings write it, including control points: so the extent may be a little too large. */
function pointsOf(d: string): Point[] {
  const found: Point[] = [];
  let pen: Point = [0, 0];
  for (const [, command = '', numbers = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const kind = command.toLowerCase();
    const [fromX, fromY] = command === kind ? [() => pen[0], () => pen[1]] : [() => 0, () => 0];
    const step = taken[kind] ?? 0;
    for (let at = 0; step > 0 && at < values.length; at += step) {
      const group = values.slice(at, at + step);
      const [first = 0] = group;
      const points: Point[] =
        kind === 'h'
          ? [[fromX() + first, pen[1]]]
          : kind === 'v'
            ? [[pen[0], fromY() + first]]
            : group.flatMap((x, i) => (i % 2 ? [] : [[fromX() + x, fromY() + (group[i + 1] ?? 0)] as const]));
      found.push(...points);
      pen = points.at(-1) ?? pen;
    }
  }
  return found;
}

function corners({ name, attributes }: Mark): Point[] {
  const number = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'path') return pointsOf(String(attributes['d'] ?? ''));
  if (name === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return [
      [x - r, y - r],
      [x + r, y + r],
    ];
  }
  const [x, y] = [number('x'), number('y')];
  return [
    [x, y],
    [x + number('width'), y + number('height')],
  ];
}

/** The smallest box that holds all marks; nothing at all where there are none. */
export function extentOf(marks: readonly Mark[]): Extent {
  const points = marks.flatMap(corners);
  if (points.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}
