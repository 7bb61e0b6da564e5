/** Factors of a power of ten that make round steps, the roundest first. */
const factors = [1, 2, 5, 2.5, 4, 3];

/**
 * Round values for an axis: multiples of the step that gives closest to `wanted` of them; of several, the roundest.
 *
 * @example ticks(0, 5.4, 5) // [0, 1, 2, 3, 4, 5]
 */
export function ticks(from: number, to: number, wanted: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10((to - from) / wanted));
  const tries = [1, 10].flatMap((ten) =>
    factors.map((factor) => {
      const step = factor * ten * power;
      const first = Math.ceil(from / step - 1e-9);
      return { step, first, count: Math.floor(to / step + 1e-9) - first + 1 };
    }),
  );
  const [best] = tries.sort((one, other) => Math.abs(one.count - wanted) - Math.abs(other.count - wanted));
  return Array.from({ length: Math.max(0, best?.count ?? 0) }, (_, i) =>
    Number((((best?.first ?? 0) + i) * (best?.step ?? 1)).toPrecision(12)),
  );
}

/** The next value above with one or two digits, where an axis may end: `roundUp(57)` → 60, `roundUp(1130)` → 1200. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const [factor = 10] = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].filter(
    (one) => one * power >= value * (1 - 1e-9),
  );
  return factor * power;
}
