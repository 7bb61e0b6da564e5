import { describe, expect, it } from 'vitest';
import { speedRatio, speedRatioRows } from '../../src/models/speed-ratio.ts';
import { noSpeed, speedRatioCounts, speedRatioSources } from '../../src/models/speed-ratio-sources.ts';

describe('speedRatioRows', () => {
  it('stand by kind of work and of tool, each with its own studies', () => {
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

  it('each say what was counted', () => {
    expect(Object.keys(speedRatioCounts)).toEqual(Object.keys(speedRatioRows));
    expect(speedRatioCounts['command-line-agents']).toContain('merged pull requests');
  });

  it('never take commits or releases for a speed', () => {
    expect(noSpeed.cited).toEqual([
      'demirer-2026-generations/commits-by-generation',
      'demirer-2026-generations/shipped',
    ]);
    const cited = Object.values(speedRatioSources).flat();
    expect(cited.filter((finding) => finding.startsWith('demirer-2026'))).toEqual([]);
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
