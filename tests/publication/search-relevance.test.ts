import { expect, it } from 'vitest';
import { readState } from '../../src/search/browser/state.ts';
import { bytesToFiveResults, rank, searchOfBuild, type Question } from '../site/search-relevance.ts';

async function relevance(questions: readonly Question[]) {
  const engine = searchOfBuild();
  const ranks: Awaited<ReturnType<typeof rank>>[] = [];
  for (const question of questions) ranks.push(await rank(engine, question));
  const share = (test: (rank: number) => boolean) =>
    ranks.filter((one) => test(one.rank)).length / ranks.length;
  return {
    meanReciprocalRank: ranks.reduce((sum, one) => sum + (one.rank ? 1 / one.rank : 0), 0) / ranks.length,
    firstThree: share((one) => one > 0 && one <= 3),
    late: ranks.filter((one) => one.rank !== 1),
  };
}

const ceiling = '/essays/the-ceiling-on-your-week/';
const spans = '/essays/fifteen-reports-against/';
const layers = '/essays/code-is-not-the-lowest-layer/';
const hour = '/essays/an-hour-you-write-down/';
const decides = '/essays/build-the-part-that-decides/';
const founders = '/essays/one-of-twenty-came-back/';
const spansFor = '/essays/fifteen-reports-for/';
const handOffs = '/essays/staff-the-hand-offs/';
const seniors = '/essays/who-will-be-senior-in-2031/';
const alone = '/essays/what-may-it-do-alone/';
const interview = '/essays/the-interview-with-the-tool-in-the-room/';
const oldLeader = '/essays/old-leader-new-leader/';
const heads = '/essays/how-much-system-fits-in-six-heads/';
const reviews = '/essays/the-review-queue-in-public/';
const trials = '/essays/which-trial-is-about-you/';
const calculator = (id: string) => `/calculators/${id}/`;
const source = (id: string) => `/evidence/${id}/`;

/** What a reader would type for each of the newer essays. */
const ofNewerEssays: readonly Question[] = [
  ['hand-offs', handOffs],
  ['more commits few releases', handOffs],
  ['loop from idea to release', handOffs],
  ['fifteen reports', spans, spansFor],
  ['wider spans', spans, spansFor],
  ['layer of management', spans, spansFor],
  ['review queue', reviews, source('fulcrum-2026-review-queue')],
  ['is code review slower with AI', reviews],
  ['review time doubled', reviews],
  ['price of reversal', alone],
  ['what may an agent do alone', alone],
  ['who must approve AI changes', alone],
  ['old leadership new leadership', oldLeader],
  ['before and after table', oldLeader],
  ['old leader', oldLeader],
  ['complexity boundary', heads],
  ['cognitive load', heads],
  ['how big should a team be', heads],
  ['gardeners', heads],
  ['interview with AI', interview],
  ['how many hires', interview, seniors],
  ['live coding candidate', interview],
  ['which trial is about me', trials],
  ['how much faster with AI', trials],
  ['average speed-up', trials],
  ['meta-analysis of trials', trials],
  ['junior hiring', seniors],
  ['hiring freeze', seniors],
  ['who will be senior', seniors, calculator('senior-pipeline')],
];

const questions: readonly Question[] = [
  // ideas
  ['approval queue', layers, source('erlang-1909-queue'), calculator('decision-velocity')],
  ['approval', layers, calculator('decision-velocity')],
  ['feedback loop', '/tags/feedback-loops/', calculator('feedback-loop')],
  ['decision velocity', calculator('decision-velocity')],
  ['team coordination', calculator('team-coordination')],
  ['personal leverage', calculator('personal-leverage')],
  ['span of control', spans, source('gallup-2026-span-of-control')],
  ['ceiling on your week', ceiling],
  ['deep work', ceiling, seniors],
  ['orchestration', ceiling],
  ['junior engineers', seniors, '/tags/hiring/'],
  ['estimation', hour, source('molokken-2003-effort-estimates')],
  ['hiring curve', seniors, spans],
  ['leverage curve', seniors, spans],
  ['governance', spans, alone, source('yang-2026-governance')],
  ['interviews', interview],
  ['log of guesses', hour],
  ['reviewer', decides, source('fulcrum-2026-review-queue')],
  ['throw it away', decides],
  ['founding coders', founders],
  ['came back', founders],
  ['founding committers', founders, source('fulcrum-2026-founding-committers')],
  ['operating model', alone, '/tags/org-design/'],
  ['communication costs', ceiling, source('tchoupani-2025-personal-leverage')],
  ['reversible decisions', layers, calculator('decision-velocity'), source('bezos-2016-two-doors')],
  ...ofNewerEssays,
  // words that readers use
  ['layoffs', seniors],
  ['code review', '/tags/code-review/', reviews, alone],
  ['VP', interview, oldLeader],
  // people and studies
  ['METR', source('metr-2025-slowdown'), source('metr-2026-update'), source('metr-2026-self-report')],
  ['Peng', source('peng-2023-copilot')],
  ['Cui', source('cui-2026-field-experiments')],
  ['Brooks', source('brooks-1975-man-month'), source('brooks-law-worked-example')],
  ['mythical man-month', source('brooks-1975-man-month')],
  ['Amdahl', source('amdahl-1967-speedup')],
  ["Little's law", calculator('decision-velocity'), layers],
  ['Kingman', source('kingman-1961-heavy-traffic')],
  ['Bezos', source('bezos-2016-two-doors'), source('bezos-2017-seventy-per-cent')],
  ['DORA metrics', source('dora-2024-metrics')],
  ['Dunbar', source('lindenfors-2021-dunbar')],
  ['Ringelmann', source('ringelmann-1913-pulling')],
  ['OODA', source('boyd-1987-ooda')],
  ['two pizzas', source('amazon-2002-two-pizzas')],
  ['Sokolnikov', source('sokolnikov-2026-executive-compression')],
  ['When leaders return to making things', source('mattias-leaders-making-things')],
  ['Larson', source('larson-2021-staff-engineer'), source('larson-2023-spare-hours')],
  ['pendulum', source('majors-2017-pendulum')],
  ['planning fallacy', source('kahneman-1979-planning-fallacy')],
  // sections
  ['what a count of pairs says', `${heads}#what-a-count-of-pairs-says`],
  ['why feeling is a bad teacher', `${hour}#why-feeling-is-a-bad-teacher`],
  ['decisions wait longer than they take', `${layers}#decisions-wait-longer-than-they-take`],
  ['what to ask of a codebase', `${hour}#what-to-ask-of-a-codebase`],
  ['what AI passes on', `${spans}#what-ai-passes-on-and-what-it-does-not`],
  // signs and short names
  ['CTO', source('tchoupani-2025-personal-leverage'), '/tags/hands-on-leadership/', oldLeader, interview],
  ['n(n-1)/2', ceiling, source('brooks-1975-man-month')],
  ['n(n−1)/2', ceiling, source('brooks-1975-man-month')],
  ['M/M/1', source('erlang-1909-queue')],
  ['Type 2', source('bezos-2016-two-doors'), source('atoz-leadership-obsolete')],
  // upper case and misspellings
  ['JUNIORS', seniors, '/tags/hiring/'],
  ['leverege', calculator('personal-leverage'), source('tchoupani-2025-personal-leverage')],
  ['compresion', calculator('executive-compression'), source('sokolnikov-2026-executive-compression')],
  ['Amdhal', source('amdahl-1967-speedup')],
  ['foundng', founders, source('fulcrum-2026-founding-committers')],
  ['qeue', layers, source('erlang-1909-queue')],
  ['kahnemann', source('kahneman-1979-planning-fallacy')],
];

it('finds what a reader means, and mostly first', async () => {
  const { meanReciprocalRank, firstThree, late } = await relevance(questions);
  const report = late.map(
    ({ query, rank, first }) => `${query}: ${rank || 'not found'}, after ${first ?? 'nothing'}`,
  );
  console.info(
    `${questions.length} queries: mean reciprocal rank ${meanReciprocalRank.toFixed(3)}, in the first three ${(firstThree * 100).toFixed(1)}%`,
  );
  expect(meanReciprocalRank, report.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(firstThree, report.join('\n')).toBeGreaterThanOrEqual(0.95);
});

it('finds each of the newer essays first by what its readers would type', async () => {
  expect((await relevance(ofNewerEssays)).late).toEqual([]);
});

/** What leaders type without a study in mind. */
const ordinary = (
  'hiring review meetings team manager delivery quality agents coding leadership ' +
  'delegation estimates trust interview productivity decisions cost budget director architecture'
).split(' ');

it.each(ordinary)('puts an essay or a calculator before the records of the ledger: %s', async (word) => {
  const { hits } = await searchOfBuild().search({ ...readState(''), q: word });
  const kinds = (await Promise.all(hits.slice(0, 5).map(({ load }) => load()))).map((hit) => hit?.kind);
  const first = kinds.find((kind) => ['essay', 'calculator', 'source'].includes(kind ?? ''));
  expect(first, kinds.join(', ')).toBeOneOf(['essay', 'calculator']);
});

it.each([
  ['layoffs', seniors],
  ['headcount', heads],
  ['onboarding', heads],
  ['PR', reviews],
  ['VP', interview],
  ['CTO', interview],
])('finds for %s, among the first five, an essay that says it in other words', async (query, meant) => {
  expect((await rank(searchOfBuild(), [query, meant])).rank).toBeOneOf([1, 2, 3, 4, 5]);
});

it('transfers at most 150 KB from the first intent to search to five results, whatever is asked', async () => {
  const moved: { query: string; bytes: number }[] = [];
  for (const [query] of questions) moved.push({ query, bytes: await bytesToFiveResults(query) });
  moved.sort((a, b) => a.bytes - b.bytes);
  const at = (share: number) => (moved[Math.floor((moved.length - 1) * share)]?.bytes ?? 0) / 1024;
  console.info(
    `first intent to five results: median ${at(0.5).toFixed(0)} KB, p95 ${at(0.95).toFixed(0)} KB, most ${at(1).toFixed(0)} KB`,
  );
  expect(moved.filter(({ bytes }) => bytes > 150 * 1024)).toEqual([]);
});
