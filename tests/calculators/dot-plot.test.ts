import { describe, expect, it } from 'vitest';
import { dotPlot } from '../../src/charts/dot-plot.ts';

const drawn = (
  dots: readonly number[],
  neutral: number | null = null,
  pinned?: readonly number[],
  answer: number | null = dots[25] ?? 0,
) =>
  dotPlot({
    dots,
    answer,
    yours: false,
    middle: dots[25] ?? 0,
    neutral,
    below: 'slower',
    above: 'faster',
    axis: 'Speed of the week',
    name: 'Answer',
    print: String,
    pinned,
  });
const fifty = (of: (dot: number) => number) => Array.from({ length: 50 }, (_, dot) => of(dot));
const height = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
const circles = (svg: string) => [...svg.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, at]) => Number(at));
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words);

describe('a dot plot', () => {
  it('shows each of fifty draws, all filled', () => {
    const svg = drawn(
      fifty((dot) => dot),
      20,
    );
    expect(circles(svg)).toHaveLength(50);
    expect(svg).not.toContain('fill-paper');
  });

  it('names its axis, the answer, the middle and both regions, and has two to four ticks', () => {
    const words = texts(
      drawn(
        fifty((dot) => 90 + dot),
        100,
      ),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        'Speed of the week',
        'at your inputs 115',
        'middle of the cases 115',
        'slower',
        'faster',
      ]),
    );
    const ticks = words.filter((each) => /^\d+$/.test(each ?? ''));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(5);
  });

  it('marks the answer itself, even where it lies beyond all cases', () => {
    const at = (svg: string, colour: string) =>
      Number(new RegExp(`<g class="stroke-${colour}"[^>]*><line x1="([\\d.]+)%"`).exec(svg)?.[1]);
    const cases = fifty((dot) => dot);
    const within = drawn(cases, 20, undefined, 34);
    expect(at(within, 'ink')).toBeGreaterThan(at(within, 'muted'));
    const beyond = drawn(cases, 20, undefined, 90);
    expect(texts(beyond)).toContain('at your inputs 90');
    expect(at(beyond, 'ink')).toBeGreaterThan(Math.max(...circles(beyond)));
    expect(at(beyond, 'ink')).toBeLessThan(100);
    expect(drawn(cases, 20, undefined, null)).not.toContain('at your inputs');
  });

  it('has no two ticks with the same label', () => {
    const cases = fifty((dot) => 2.65 + dot / 200);
    const svg = dotPlot({
      dots: cases,
      answer: 2.8,
      yours: true,
      middle: 2.78,
      neutral: null,
      axis: 'Loops',
      name: 'Answer',
      print: (value) => value.toFixed(1),
    });
    const said = texts(svg).filter((words) => /^[\d.]+$/.test(words ?? ''));
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
  });

  it.each([2.8, 1, 0, -40, 1e-12, 150_000])('is one point at its value where all draws are %d', (value) => {
    const svg = drawn(fifty(() => value));
    expect(circles(svg)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|Infinity/);
    const flipped = drawn(
      fifty(() => value),
      value,
    );
    expect(circles(flipped)[0]).toBe(Number(/<rect width="([\d.]+)%"/.exec(flipped)?.[1]));
  });

  it('draws values that differ by rounding alone as one point', () => {
    expect(circles(drawn(fifty((dot) => 1 + dot * 1e-14)))).toHaveLength(1);
  });

  it('has the same height, however many draws lie in one column and whatever is pinned', () => {
    const spread = fifty((dot) => dot);
    const close = fifty((dot) => 5 + dot / 1e4);
    const heights = [
      drawn(spread, 9),
      drawn(close, 9),
      drawn(close, 9, close),
      drawn(
        spread,
        9,
        fifty(() => 5),
      ),
    ];
    expect(new Set(heights.map(height)).size).toBe(1);
    expect(height(drawn(spread, 9))).toBeLessThan(200);
    expect(circles(drawn(close, 9))).toHaveLength(50);
  });

  it('draws what is pinned in grey, below the line and on the same scale', () => {
    const svg = drawn(
      fifty((dot) => dot),
      20,
      fifty((dot) => dot + 10),
    );
    expect(texts(svg)).toContain('pinned');
    const [, grey = ''] = /<g class="fill-muted">((?:<circle[^>]*>)+)/.exec(svg) ?? [];
    expect(circles(grey)).toHaveLength(50);
    const line = Number(/<line x2="100%" y1="([\d.]+)"/.exec(svg)?.[1]);
    const depths = [...grey.matchAll(/cy="([\d.]+)"/g)].map(([, at]) => Number(at));
    expect(Math.min(...depths)).toBeGreaterThan(line);
  });
});
