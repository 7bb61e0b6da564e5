import { describe, expect, it } from 'vitest';
import { dotPlot } from '../../src/charts/dot-plot.ts';

const drawn = (dots: readonly number[], neutral: number | null = null, other?: readonly number[]) =>
  dotPlot({ dots, neutral, open: 0, name: 'Answer', print: String, other });
const fifty = (of: (dot: number) => number) => Array.from({ length: 50 }, (_, dot) => of(dot));
const height = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
const circles = (svg: string) => [...svg.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, at]) => Number(at));

describe('a dot plot', () => {
  it('shows each of fifty draws', () => {
    expect(circles(drawn(fifty((dot) => dot)))).toHaveLength(50);
  });

  it.each([2.8, 1, 0, -40, 1e-12, 150_000])('is one point at its value where all draws are %d', (value) => {
    const svg = drawn(fifty(() => value));
    expect(circles(svg)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|Infinity/);
    const flipped = drawn(
      fifty(() => value),
      value,
    );
    expect(circles(flipped)[0]).toBe(Number(/x1="([\d.]+)%"/.exec(flipped)?.[1]));
  });

  it('takes what differs by rounding alone for one', () => {
    expect(circles(drawn(fifty((dot) => 1 + dot * 1e-14)))).toHaveLength(1);
  });

  it('is never taller than a screen, however many draws lie in one column', () => {
    const close = fifty((dot) => 5 + dot / 1e4);
    expect(height(drawn(close, 9))).toBeLessThan(300);
    expect(height(drawn(close, 9, close))).toBeLessThan(540);
    expect(circles(drawn(close, 9))).toHaveLength(50);
  });
});
