import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { simulate } from '../../src/models/simulate.ts';
import { teamCoordination, throughput } from '../../src/models/team-coordination.ts';
import { references } from '../../src/models/references/team-coordination.ts';
import { expectAgreement, expectAtLeast, inputsOf, parameterTable } from './agreement.ts';

describe('team-coordination', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(teamCoordination)).toEqual([
      'teamSize n yours 1…200 people | 3 8 15 | putnam-1997-team-size/three-to-seven beckett-2021-typical-project/median-staff hackman-2009-teams-dont-work/nine-at-most gallup-2026-span-of-control/span | whole',
      'hoursPerPair c assumed 0…10 hours/week | 0.25 0.5 1 |  |',
      'hoursPerPerson h yours 1…100 hours/week | 35 40 50 |  |',
      'contention α assumed 0…0.9 share | 0 0.01 0.05 | moore-2020-orgs/peak-near-seven |',
      'coherency β assumed 0…1 share | 0.005 0.02 0.04 | moore-2020-orgs/peak-near-seven |',
      'speedRatio s measured 0.1…20 ratio | 1.06 1.26 1.46 | cui-2026-field-experiments/tasks-completed paradis-2024-google-trial/time-saved | enterprise',
      'coordinationCut x assumed 0…1 share | 0 0.1 0.25 | dillon-2025-work-patterns/meetings-unchanged hoffmann-2024-nature-of-work/towards-coding hoffmann-2024-nature-of-work/shares-of-work ogenrwot-2026-agenticflict/merge-conflicts fulcrum-2026-smaller-optimum/best-team-size |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = teamCoordination.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate } = teamCoordination;
  const any = inputsOf(teamCoordination);
  const illustration = { contention: 0.01, coherency: 0.02, speedRatio: 2 };
  const sizes = Array.from({ length: 200 }, (_, size) => size + 1);
  const sizeOfMost = (answer: (size: number) => number) =>
    sizes.reduce((best, size) => (answer(size) > answer(best) ? size : best));

  it('one person has no channel and no one to wait for', () => {
    expect(evaluate({ teamSize: 1, speedRatio: 1 })).toMatchObject({
      channels: 0,
      pairTime: 40,
      throughput: 1,
      throughputWithoutAi: 1,
    });
  });

  it('the best team size is 7 without AI and 5 with AI twice as fast, if coordination costs as much as before', () => {
    const uncut = { ...illustration, coordinationCut: 0 };
    expect(sizeOfMost((teamSize) => evaluate({ ...uncut, teamSize }).throughputWithoutAi)).toBe(7);
    expect(sizeOfMost((teamSize) => evaluate({ ...uncut, teamSize }).throughput)).toBe(5);
  });

  it('the best team size is 6 at the low end of the coordination cut, and 7 at the high end', () => {
    const { low, high } = teamCoordination.parameters.coordinationCut;
    const best = (coordinationCut: number) =>
      sizeOfMost((teamSize) => evaluate({ teamSize, coordinationCut }).throughput);
    expect([low, high].map(best)).toEqual([6, 7]);
    const middle = (coordinationCut: number) =>
      simulate(teamCoordination, { ranges: { coordinationCut } })?.p50;
    expect([low, high].map(middle).map((size) => Math.round(size ?? NaN))).toEqual([6, 7]);
  });

  it('pair time is greatest at 20 and 21 people when a pair costs an hour of forty', () => {
    const pairTime = (teamSize: number) => evaluate({ teamSize, hoursPerPair: 1 }).pairTime;
    expect(sizeOfMost(pairTime)).toBe(20);
    expect([19, 20, 21, 22].map(pairTime)).toEqual([418, 420, 420, 418]);
  });

  it('throughput follows Amdahl when no pair has to agree, and approaches 1/α', () => {
    expect(throughput(10, 0.1, 0)).toBeCloseTo(5.263, 3);
    expect(throughput(1e6, 0.1, 0)).toBeCloseTo(10, 3);
    expect(throughput(1e6, 0.1, 0, 2)).toBeCloseTo(10, 3);
  });

  it('throughput is the size of the team times the speed ratio when nothing is shared', () => {
    expect(throughput(12, 0, 0)).toBe(12);
    expect(throughput(12, 0, 0, 3)).toBe(36);
  });

  it('gives the same throughput and best size with and without AI when AI is no faster', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate({ ...inputs, speedRatio: 1, coordinationCut: 0 });
        expect(answer.throughput).toBe(answer.throughputWithoutAi);
        expect(answer.bestTeamSizeWithAi).toBe(answer.bestTeamSize);
      }),
    );
  });

  it('the best size is as without AI when AI cuts coordination as much as work, and nothing is shared', () => {
    const answer = evaluate({ contention: 0, coherency: 0.02, speedRatio: 2, coordinationCut: 0.5 });
    expect(answer.bestTeamSizeWithAi).toBeCloseTo(answer.bestTeamSize ?? 0, 10);
    expect(answer.throughput).toBeCloseTo(2 * answer.throughputWithoutAi, 10);
  });

  it('cuts contention and coherency by the same share', () => {
    // 5/(1/2 + 0.005·4 + 0.01·20), sqrt((0.5 − 0.005)/0.01)
    const answer = evaluate({ ...illustration, teamSize: 5, coordinationCut: 0.5 });
    expect(answer.throughput).toBeCloseTo(5 / 0.72, 10);
    expect(answer.bestTeamSizeWithAi).toBeCloseTo(Math.sqrt(49.5), 10);
  });

  it('there is no best size when no pair has to agree', () => {
    expect(evaluate({ coherency: 0 })).toMatchObject({ bestTeamSize: null, bestTeamSizeWithAi: null });
    expect(evaluate({ coherency: 5e-324 })).toMatchObject({ bestTeamSize: null, bestTeamSizeWithAi: null });
    expect(evaluate({ coordinationCut: 1 }).bestTeamSizeWithAi).toBeNull();
    expect(evaluate({ coordinationCut: 1 }).bestTeamSize).not.toBeNull();
  });

  it('there is no best size with AI when contention outweighs the work', () => {
    const twice = { speedRatio: 2, coordinationCut: 0 };
    expect(evaluate({ ...twice, contention: 0.5 }).bestTeamSizeWithAi).toBeNull();
    expect(evaluate({ ...twice, contention: 0.6 }).bestTeamSizeWithAi).toBeNull();
    expect(
      evaluate({ contention: 0.6, speedRatio: 2, coordinationCut: 0.5 }).bestTeamSizeWithAi,
    ).not.toBeNull();
  });

  it('throughput never passes the people times the speed ratio, and a coordination cut never lowers it', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { throughput: made, throughputWithoutAi } = evaluate(inputs);
        const people = inputs['teamSize'] ?? 0;
        expectAtLeast(people * (inputs['speedRatio'] ?? 0), made);
        expectAtLeast(people, throughputWithoutAi);
        expectAtLeast(made, evaluate({ ...inputs, coordinationCut: 0 }).throughput);
      }),
    );
  });

  it('compares the best size with the reader’s own team', () => {
    const { headline, neutral, distribution, version } = teamCoordination;
    expect([headline, neutral, distribution, version]).toEqual(['bestTeamSizeWithAi', 'teamSize', true, 2]);
  });
});
