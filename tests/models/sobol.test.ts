import { describe, expect, it } from 'vitest';
import { sobol, sobolPoints } from '../../src/models/sobol.ts';
import { triangular } from '../../src/models/triangular.ts';

const dimensions = Array.from({ length: 13 }, (_, dimension) => [...sobol(dimension)]);
const pairs = dimensions.flatMap((one, index) =>
  dimensions.slice(index + 1).map((other) => [one, other] as const),
);
const at = (points: readonly number[], share: number) =>
  points.toSorted((one, other) => one - other)[Math.round(share * points.length)] ?? NaN;
const middles = Array.from({ length: 1024 }, (_, part) => (part + 0.5) / 1024);

describe('sobol', () => {
  it('gives 1,024 points', () => {
    expect(sobolPoints).toBe(1024);
    expect(sobol(0)).toHaveLength(1024);
  });

  it('puts one point in the middle of each equal part of every dimension', () => {
    for (const points of dimensions) expect(points.toSorted((one, other) => one - other)).toEqual(middles);
  });

  it('gives the same points each time', () => {
    for (const [dimension, points] of dimensions.entries()) expect([...sobol(dimension)]).toEqual(points);
  });

  it('gives the points that it has always given, so that no published answer changes', () => {
    expect(dimensions.map(([first = 0]) => Math.floor(first * 1024))).toEqual([
      632, 241, 874, 483, 92, 725, 334, 966, 575, 184, 817, 426, 35,
    ]);
    expect(dimensions.map((points) => Math.floor((points[613] ?? 0) * 1024))).toEqual([
      467, 760, 419, 764, 1, 110, 291, 909, 820, 985, 768, 613, 880,
    ]);
  });

  it('fills the first two dimensions evenly at every scale, as Sobol’s do', () => {
    const [one = [], other = []] = dimensions;
    for (const columns of [2, 4, 8, 16, 32, 64, 128, 256, 512]) {
      const rows = 1024 / columns;
      const cells = new Set(
        one.map(
          (across, index) => Math.floor(across * columns) * 1024 + Math.floor((other[index] ?? 0) * rows),
        ),
      );
      expect(cells.size).toBe(1024);
    }
  });

  it('is even from the start: every 64 points put one in each 64th', () => {
    for (const points of dimensions) {
      for (let start = 0; start < 1024; start += 64) {
        expect(new Set(points.slice(start, start + 64).map((point) => Math.floor(point * 64))).size).toBe(64);
      }
    }
  });

  it('puts a quarter of the points in the lower quarter of each pair of dimensions', () => {
    for (const [one, other] of pairs) {
      const inside = one.filter((across, index) => across < 0.5 && (other[index] ?? 1) < 0.5);
      expect(inside.length).toBe(256);
    }
  });

  it('has no two correlated dimensions', () => {
    for (const [one, other] of pairs) {
      const product = one.reduce(
        (sum, across, index) => sum + (across - 0.5) * ((other[index] ?? 0) - 0.5),
        0,
      );
      expect(Math.abs((product / 1024) * 12)).toBeLessThan(0.05);
    }
  });

  it('meets p10, p50 and p90 of a uniform range within 2 %', () => {
    for (const points of dimensions) {
      for (const share of [0.1, 0.5, 0.9]) expect(Math.abs(at(points, share) / share - 1)).toBeLessThan(0.02);
    }
  });

  it('meets p10, p50 and p90 of a triangular range within 2 %', () => {
    // F(likely) = 1/4: p10 is 1 + √0.4, p50 5 − √6, p90 5 − √1.2
    const expected = [1 + Math.sqrt(0.4), 5 - Math.sqrt(6), 5 - Math.sqrt(1.2)];
    for (const points of dimensions) {
      const drawn = points.map((share) => triangular(share, { low: 1, likely: 2, high: 5 }));
      [0.1, 0.5, 0.9].forEach((share, index) => {
        expect(Math.abs(at(drawn, share) / (expected[index] ?? NaN) - 1)).toBeLessThan(0.02);
      });
    }
  });

  it('gives the sum over all dimensions the mean and variance it should have', () => {
    const sums = middles.map((_, index) => dimensions.reduce((sum, points) => sum + (points[index] ?? 0), 0));
    const mean = sums.reduce((total, sum) => total + sum, 0) / 1024;
    const variance = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0) / 1024;
    expect(mean).toBeCloseTo(6.5, 10);
    expect(Math.abs(variance / (13 / 12) - 1)).toBeLessThan(0.02);
  });
});
