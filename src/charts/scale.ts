export type Scale = (value: number) => number;

/** Maps domain linearly onto range; values outside the domain fall outside the range. `linear([0, 10], [0, 100])(3)` → 30. */
export function linear([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]): Scale {
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  return (value) => r0 + (value - d0) * slope;
}

/** Maps a positive domain onto range by ratio: equal ratios take equal lengths. `log([0.5, 2], [0, 100])(1)` → 50. */
export function log([d0, d1]: readonly [number, number], range: readonly [number, number]): Scale {
  const scale = linear([Math.log(d0), Math.log(d1)], range);
  return (value) => scale(Math.log(value));
}
