import { describe, expect, it } from 'vitest';
import { decisionVelocity } from '../../src/models/decision-velocity.ts';
import { seniorPipeline } from '../../src/models/senior-pipeline.ts';
import { essays } from './publication.ts';

const bodyOf = (slug: string) => essays.find((essay) => essay.slug === slug)?.body ?? '';
const start = seniorPipeline.parameters.startYear.likely;
const after = (years: number) => seniorPipeline.evaluate({ years });
const millions = (dollars: number) => `$${(dollars / 1e6).toFixed(1)} million`;

describe('the table of a hiring freeze', () => {
  const body = bodyOf('who-will-be-senior-in-2031');
  const rows = [...body.matchAll(/^\| (20\d\d) \| (\d+) \| (\S+ million) \| (\S+ million) \|$/gm)];

  it('has five years', () => {
    expect(rows).toHaveLength(5);
  });

  it.each(rows.map(([, year = '', ...cells]) => ({ year: Number(year), cells })))(
    'is what the model says of $year',
    ({ year, cells }) => {
      const { shortfall, costToBuy, savedOnJuniors } = after(year - start);
      expect(cells).toEqual([shortfall.toFixed(0), millions(costToBuy), millions(savedOnJuniors)]);
    },
  );

  it('costs more than it saves from the eighth year on', () => {
    const ahead = Array.from({ length: 30 }, (_, i) => after(i + 1)).map(
      ({ costToBuy, savedOnJuniors }) => savedOnJuniors > costToBuy,
    );
    expect(ahead.lastIndexOf(true)).toBe(6);
    expect(ahead.indexOf(false)).toBe(7);
  });

  it('leaves the company ahead until 2038, all years added up', () => {
    expect(body).toContain('added up, without interest, the company is ahead until 2038');
    const net = Array.from({ length: 20 }, (_, i) => after(i + 1)).reduce<readonly number[]>(
      (sums, { costToBuy, savedOnJuniors }) => [...sums, (sums.at(-1) ?? 0) + savedOnJuniors - costToBuy],
      [],
    );
    expect(start + 1 + net.findLastIndex((sum) => sum > 0)).toBe(2038);
    expect(start + 1 + net.findIndex((sum) => sum < 0)).toBe(2039);
  });

  it('comes with the results of other assumptions as the model gives them', () => {
    const missing = (inputs: Parameters<typeof seniorPipeline.evaluate>[0]) =>
      Math.round(seniorPipeline.evaluate(inputs).shortfall);
    expect(body).toContain('short of nobody in 2031');
    expect(missing({ seniorsLeaving: 0.05 })).toBe(0);
    expect(body).toContain('you are short of thirteen');
    expect(missing({ seniorsLeaving: 0.15 })).toBe(13);
    expect(body).toContain('With three you are three seniors short in 2031');
    expect(missing({ juniorsHired: 3 })).toBe(3);
    expect(body).toContain('the first senior is missing in 2033 in place of 2028');
    expect(seniorPipeline.evaluate({ need: 32 }).firstShortYear).toBe(2033);
    expect(seniorPipeline.evaluate().firstShortYear).toBe(2028);
    expect(body).toContain('about a twentieth of its seniors by 2031, and a seventh by 2036');
    const lost = (years: number) => 1 - seniorPipeline.evaluate({ years, neighboursCut: 1 }).marketSeniors;
    expect(Math.round(1 / lost(5))).toBe(21);
    expect(Math.round(1 / lost(10))).toBe(7);
  });
});

describe('the prices of a release', () => {
  const body = bodyOf('what-may-it-do-alone');
  const money = (text = '') => Number(text.replace(/[$,]/g, ''));
  const delay = 40;
  const look = decisionVelocity.evaluate().reversibleStepTime * delay;

  it.each(['Help page', 'Library', 'Payment retries'])('are the product of their parts: %s', (change) => {
    const [, undo, slips, slip, looked] =
      new RegExp(`^\\| ${change} \\| (\\S+) \\| (\\d+) in 100 \\| (\\S+) \\| (\\S+) \\|$`, 'm').exec(body) ??
      [];
    expect((money(undo) * Number(slips)) / 100).toBe(money(slip));
    expect(money(looked)).toBeCloseTo(look, 6);
  });

  it('make the careful route cost more than it saves', () => {
    const careful = decisionVelocity.evaluate().misroutedLeadTime * delay;
    expect(body).toContain('would cost $2,400 in delay');
    expect(careful).toBeCloseTo(2400, 6);
    expect(body).toContain('would have to catch seven more slips in a hundred');
    expect(Math.round(((careful - look) / 30_000) * 100)).toBe(7);
  });
});
