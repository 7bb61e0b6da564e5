import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWeighing,
  rangeOfRow,
  speedRatio,
  speedRatioRows,
  weighingRow,
} from '../../src/models/speed-ratio.ts';
import { noSpeed, speedRatioSources } from '../../src/models/speed-ratio-sources.ts';
import { calculators } from '../../src/words/en/calculators.ts';

describe('speedRatioRows', () => {
  it('hold a range for each kind of work or tool, each with its own studies', () => {
    expect(speedRatioRows).toEqual({
      'familiar-code': { low: 0.72, likely: 1, high: 1.61 },
      enterprise: { low: 1.06, likely: 1.26, high: 1.46 },
      'small-greenfield': { low: 1.27, likely: 2.26, high: 9.1 },
      'command-line-agents': { low: 1.145, likely: 1.24, high: 1.337 },
      'self-report': { low: 1.1, likely: 1.5, high: 3 },
    });
    expect(speedRatioSources).toEqual({
      'familiar-code': ['metr-2025-slowdown/time-change', 'metr-2026-update/returning-developers'],
      enterprise: ['cui-2026-field-experiments/tasks-completed', 'paradis-2024-google-trial/time-saved'],
      'small-greenfield': ['peng-2023-copilot/time-saved'],
      'command-line-agents': [
        'murphy-hill-2026-cli-agents/merged-pull-requests',
        'murphy-hill-2026-cli-agents/interval',
      ],
      'self-report': [
        'metr-2026-self-report/believed-gain',
        'anthropic-2025-own-work/delegation-limit',
        'dx-2026-ai-impact/plateau',
      ],
    });
  });

  it('each have words for what was counted', () => {
    expect(Object.keys(calculators.counted)).toEqual(Object.keys(speedRatioRows));
    expect(calculators.counted['command-line-agents']).toContain('merged pull requests');
  });

  it('never count commits or releases as a speed', () => {
    expect(noSpeed).toEqual([
      'demirer-2026-generations/commits-by-generation',
      'demirer-2026-generations/shipped',
    ]);
    const cited = Object.values(speedRatioSources).flat();
    expect(cited.filter((finding) => finding.startsWith('demirer-2026'))).toEqual([]);
  });
});

describe('the row of a reader who weighed the trials', () => {
  it('has its range in its name, from which it can be read', () => {
    const range = { low: 0.72, likely: 1.04, high: 1.5 };
    expect(weighingRow(range)).toBe('weighing~0.72~1.04~1.5');
    expect(rangeOfRow('weighing~0.72~1.04~1.5')).toEqual(range);
    expect(rangeOfRow('enterprise')).toBe(speedRatioRows.enterprise);
    expect(['weighing~0.72~1.04~1.5', 'enterprise'].map(isWeighing)).toEqual([true, false]);
  });

  it('can be read back from its name, for any weighing', () => {
    const speed = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(speed, speed, speed), (speeds) => {
        const [low = 1, likely = 1, high = 1] = speeds.toSorted((a, b) => a - b);
        const read = rangeOfRow(weighingRow({ low, likely, high }));
        expect(read?.low).toBeCloseTo(low, 2);
        expect(read?.likely).toBeCloseTo(likely, 2);
        expect(read?.high).toBeCloseTo(high, 2);
      }),
    );
  });

  it.each([
    '',
    'weighing',
    'weighing~1~2',
    'weighing~1~2~3~4',
    'weighing~2~1~3',
    'weighing~0~1~2',
    'weighing~1~2~21',
    'weighing~1~NaN~2',
    'weighing~1e0~1~2',
    'weighing~ 1~1~2',
    'weighing~1~2~3\n',
    '__proto__',
    'toString',
  ])('is undefined for the name %j', (row) => {
    expect(rangeOfRow(row)).toBeUndefined();
  });

  it('is undefined or a range within bounds, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `weighing~${text}`),
        ),
        (row) => {
          const range = rangeOfRow(row);
          if (range) expect(0.1 <= range.low && range.low <= range.likely && range.high <= 20).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('speedRatio', () => {
  it('starts from ordinary enterprise work', () => {
    expect(speedRatio('s')).toEqual({
      kind: 'measured',
      symbol: 's',
      unit: 'ratio',
      minimum: 0.1,
      maximum: 20,
      row: 'enterprise',
      ...speedRatioRows.enterprise,
      sources: speedRatioSources.enterprise,
    });
  });

  it('allows ratios below 1, at which assistance costs time', () => {
    expect(speedRatio('s').minimum).toBeLessThan(1);
  });
});
