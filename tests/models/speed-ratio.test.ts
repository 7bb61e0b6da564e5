import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  speedRatio,
  speedRatioFromTimeSaved,
  speedRatioRows,
  timeSavedFromSpeedRatio,
} from '../../src/models/speed-ratio.ts';
import { speedRatioSources } from '../../src/models/speed-ratio-sources.ts';
import { expectAgreement } from './agreement.ts';

describe('speedRatioRows', () => {
  it('are the four kinds of work, each with its own studies', () => {
    expect(speedRatioRows).toEqual({
      'familiar-code': { low: 0.72, likely: 1, high: 1.61 },
      enterprise: { low: 1.06, likely: 1.26, high: 1.46 },
      'small-greenfield': { low: 1.27, likely: 2.26, high: 9.1 },
      'self-report': { low: 1.1, likely: 1.5, high: 3 },
    });
    expect(speedRatioSources).toEqual({
      'familiar-code': ['metr-2025-slowdown/time-change', 'metr-2026-update/returning-developers'],
      enterprise: ['cui-2026-field-experiments/tasks-completed', 'paradis-2024-google-trial/time-saved'],
      'small-greenfield': ['peng-2023-copilot/time-saved'],
      'self-report': [
        'metr-2026-self-report/believed-gain',
        'anthropic-2025-own-work/delegation-limit',
        'dx-2026-ai-impact/plateau',
      ],
    });
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

  it('lets assistance cost time', () => {
    expect(speedRatio('s').minimum).toBeLessThan(1);
  });
});

describe('speedRatioFromTimeSaved', () => {
  it('tells time saved from speed', () => {
    const printed = [
      [0.558, 2.262],
      [0.21, 1.266],
      [0.18, 1.22],
      [0.04, 1.042],
      [-0.19, 0.84],
      [0.89, 9.09],
    ] as const;
    for (const [saved, ratio] of printed) expectAgreement(speedRatioFromTimeSaved(saved), ratio);
  });

  it('is null where no time would be left, and for what is no number', () => {
    for (const saved of [1, 2, Infinity, NaN]) expect(speedRatioFromTimeSaved(saved)).toBeNull();
  });
});

describe('timeSavedFromSpeedRatio', () => {
  it('is 0 at a speed ratio of 1, half at 2, and negative below 1', () => {
    expect([1, 2, 0.5].map(timeSavedFromSpeedRatio)).toEqual([0, 0.5, -1]);
  });

  it('is null at 0 and below, and for what is no number', () => {
    for (const ratio of [0, -1, NaN]) expect(timeSavedFromSpeedRatio(ratio)).toBeNull();
  });

  it('is undone by speedRatioFromTimeSaved', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), (ratio) => {
        expect(speedRatioFromTimeSaved(timeSavedFromSpeedRatio(ratio) ?? 1)).toBeCloseTo(ratio, 9);
      }),
    );
  });
});
