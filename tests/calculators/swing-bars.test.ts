import { describe, expect, it } from 'vitest';
import { answerOf, type Case } from '../../src/calculators/answer/answer.ts';
import { endParts } from '../../src/calculators/answer/certainty.ts';
import { untouched } from '../../src/calculators/answer/state.ts';
import { swingBars } from '../../src/calculators/answer/swing-bars.ts';
import { calculators } from './words-of.ts';

const named = (id: string) => calculators.filter((each) => each.id === id);
const bars = (each: Omit<Case, 'state'>, values: Readonly<Record<string, number>> = {}) => {
  const whole = { ...each, state: { ...untouched, values } };
  return swingBars(whole, answerOf(whole));
};
const looks = (html: string) =>
  [...html.matchAll(/<\/svg>(measured|assumed|yours)<\/span>/g)].map(([, kind]) => kind);

describe.each(named('build-or-delegate'))('what moves the answer of $id', (each) => {
  it('is shown as five bars, with the number of further ones to open', () => {
    const [first = '', more = ''] = bars(each).split('<details');
    expect(first.match(/<li /g)).toHaveLength(5);
    expect(more).toContain(`${(more.match(/<li /g) ?? []).length} more</summary>`);
  });
});

describe.each(named('personal-leverage'))('the bars of $id', (each) => {
  it('have a legend with swatches of only the kinds that are shown', () => {
    expect(looks(bars(each))).toEqual(['measured', 'assumed']);
    expect(looks(bars(each, { handsOnShare: 0.3 }))).toEqual(['measured', 'assumed', 'yours']);
    expect(bars(each)).not.toMatch(/fill-yours|[Bb]lue/);
  });
});

describe.each(named('decision-velocity'))('the answer of $id, without draws', (each) => {
  it('has its low end, its point and its high end on one line, and keeps its height beside a pinned one', () => {
    const before = { ...each, state: untouched };
    const { dots = '' } = endParts(before, answerOf(before));
    expect(dots).toMatch(/>low .*>high /);
    const now = { ...each, state: { ...untouched, values: { utilisation: 0.9 } } };
    const { dots: beside = '' } = endParts(now, answerOf(now), answerOf(before));
    expect(beside).toContain('pinned 16');
    const height = (svg: string) => /height="(\d+)"/.exec(svg)?.[1];
    expect(height(beside)).toBe(height(dots));
  });
});
