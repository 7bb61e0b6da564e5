import type { Scale } from './scale.ts';
import { tenth } from './sheet.ts';

/**
 * A path through y(f(t)) from one end of the domain to the other, in Bézier pieces whose tangents are those of the
 * function: exact to a tenth of a pixel where a polyline would need forty points.
 */
export function curve(
  f: (t: number) => number,
  [from, to]: readonly [number, number],
  x: Scale,
  y: Scale,
  pieces = 8,
): string {
  const step = (to - from) / pieces;
  const tiny = step / 500;
  const at = (t: number) => ({ x: x(t), y: y(f(t)) });
  /** One-sided at both ends, so that nothing is asked of the function outside its domain. */
  const slope = (t: number) => {
    const [low, high] = [Math.max(from, t - tiny), Math.min(to, t + tiny)];
    const [a, b] = [at(low), at(high)];
    return { x: (b.x - a.x) / (high - low), y: (b.y - a.y) / (high - low) };
  };
  const round = (value: number) => Math.round(value * 10) / 10;
  let last = at(from);
  let pen = { x: round(last.x), y: round(last.y) };
  let path = `M${tenth(pen.x)} ${tenth(pen.y)}`;
  for (let i = 0; i < pieces; i++) {
    const [t0, t1] = [from + i * step, from + (i + 1) * step];
    const [end, d0, d1] = [at(t1), slope(t0), slope(t1)];
    const leaving = { x: last.x + (d0.x * step) / 3, y: last.y + (d0.y * step) / 3 };
    const arriving = { x: end.x - (d1.x * step) / 3, y: end.y - (d1.y * step) / 3 };
    // Pieces of equal length share their tangent, so that `s` finds the leaving point by itself.
    const points = i ? [arriving, end] : [leaving, arriving, end];
    path += `${i ? 's' : 'c'}${points.map(({ x: px, y: py }) => `${tenth(px - pen.x)} ${tenth(py - pen.y)}`).join(' ')}`;
    pen = { x: round(end.x), y: round(end.y) };
    last = end;
  }
  return path;
}

/**
 * A smooth path through points in order of x that adds no bumps of its own (tangents after Fritsch and Carlson), for
 * functions that are known at whole numbers only.
 */
export function smooth(points: readonly (readonly [number, number])[]): string {
  const slopes = points.slice(1).map(([x, y], i) => {
    const [before, height] = points[i] ?? [x, y];
    return (y - height) / (x - before);
  });
  const tangents = points.map((_, i) => {
    const [left, right] = [slopes[i - 1], slopes[i]];
    if (left === undefined || right === undefined) return left ?? right ?? 0;
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
  });
  return points
    .map(([x, y], i) => {
      const [before, height] = points[i - 1] ?? [x, y];
      if (i === 0) return `M${tenth(x)} ${tenth(y)}`;
      const third = (x - before) / 3;
      const one = `${tenth(before + third)} ${tenth(height + third * (tangents[i - 1] ?? 0))}`;
      const other = `${tenth(x - third)} ${tenth(y - third * (tangents[i] ?? 0))}`;
      return `C${one} ${other} ${tenth(x)} ${tenth(y)}`;
    })
    .join('');
}

/** Straight from point to point. */
const polyline = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}`;

/** The area between two functions, without an edge of its own: straight pieces that are too short to be seen. */
export function between(
  [lower, upper]: readonly [(t: number) => number, (t: number) => number],
  [from, to]: readonly [number, number],
  x: Scale,
  y: Scale,
  pieces = 24,
): string {
  const along = Array.from({ length: pieces + 1 }, (_, i) => from + ((to - from) * i) / pieces);
  const edge = (f: (t: number) => number) => along.map((t) => [x(t), y(f(t))] as const);
  return `${polyline([...edge(upper), ...edge(lower).reverse()])}z`;
}

/** Moves values apart, in order, until each is at least `gap` from the next, and keeps their middle. */
export function spread(values: readonly number[], gap: number): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  for (let round = 0; round < 50; round++) {
    order.forEach((entry, k) => {
      const next = order[k + 1];
      const short = next ? gap - (next.value - entry.value) : 0;
      if (next && short > 0) {
        entry.value -= short / 2;
        next.value += short / 2;
      }
    });
  }
  return values.map((value, i) => order.find((entry) => entry.i === i)?.value ?? value);
}
