import { number } from '../charts/format.ts';
import { pipeline, seniorPipeline } from '../models/senior-pipeline.ts';
import { drawPipeline, hiring } from './figures/pipeline.ts';
import { plate } from './plate.ts';

const { need, years, startYear, juniorsHired, juniorsHiredBefore } = seniorPipeline.parameters;
const span = 10;
const stopped = pipeline({}, span);
const asBefore = pipeline({ juniorsHired: juniorsHiredBefore.likely }, span);
const seniorsOf = (path: typeof stopped) => path.map(({ seniors }) => seniors);
const whole = (people: number) => number(people, 0);

const { year, shortfall, firstShortYear, costToBuy } = seniorPipeline.evaluate();
const last = startYear.likely + span;
const atEnd = seniorPipeline.evaluate({ years: span });
const millions = `$${number(costToBuy / 1e6, 1)} million`;

export const pipelinePlate = plate({
  name: 'pipeline',
  title: 'Seniors, with and without juniors hired',
  finding: `On our assumptions a company of ${need.likely} seniors that stops hiring juniors in ${startYear.likely} misses its first senior in ${firstShortYear}, ${whole(shortfall)} in ${year} and ${whole(atEnd.shortfall)} in ${last}; with ${juniorsHiredBefore.likely} juniors a year it misses none.`,
  caption: {
    lead: 'The hole opens after the hiring stops, when those who would fill it were never hired.',
    rest: `Seniors by year where ${need.likely} are needed: ${whole(shortfall)} missing in ${year}, which costs about ${millions} a year to buy, and ${whole(atEnd.shortfall)} in ${last}. Every rate is our assumption; no study has measured one.`,
  },
  source: 'Stock and flow by grade, year by year; every rate in it is assumed.',
  table: () => [
    [
      'end of year',
      'seniors, no juniors hired',
      `seniors, ${juniorsHiredBefore.likely} juniors hired a year`,
      'seniors needed',
    ],
    ...stopped.map(({ seniors }, ahead) => [
      startYear.likely + ahead,
      seniors,
      asBefore[ahead]?.seniors,
      need.likely,
    ]),
  ],
  compose(size) {
    const { page, x, y, left, right, bottom } = drawPipeline(size, {
      need: need.likely,
      startYear: startYear.likely,
      years: span,
      top: 50,
      missing: seniorsOf(stopped),
      lines: [
        {
          ...hiring(juniorsHiredBefore.likely),
          look: { stroke: 'ink', weight: 1.5 },
          seniors: seniorsOf(asBefore),
        },
        { ...hiring(juniorsHired.likely), look: { stroke: 'ink', weight: 2 }, seniors: seniorsOf(stopped) },
      ],
    });
    const spot = [x(years.likely), y(stopped[years.likely]?.seniors ?? 0)] as const;
    page.dot(...spot, 3.5, { fill: 'ink' });
    page.label(`${whole(shortfall)} missing in ${year}`, spot[0] - 10, spot[1] + 18, {
      anchor: 'end',
      strong: true,
      halo: true,
    });
    if (size !== 'card')
      page.lines(
        size === 'wide'
          ? ['a picture of our assumptions, not a measurement']
          : ['a picture of our assumptions,', 'not a measurement'],
        left + 14,
        y(14.5),
        { role: 'muted', halo: true },
      );
    page.yours({
      model: seniorPipeline.id,
      x: { key: 'years', domain: [0, span], range: [left, right] },
      y: { key: 'seniorsThen', domain: [0, 50], range: [bottom, 30] },
    });
    return page;
  },
});
