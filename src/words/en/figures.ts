/** What stands in the pictures of models, a figure each. In the browser too. */

export const figure = { pinned: 'pinned', yours: 'yours', default: 'default' };

/** The reader's own point on a plate. */
export const ownPoint = {
  label: (quantity: string) => `yours: ${quantity}`,
  sentence: (quantity: string) => ` Yours: ${quantity}.`,
  units: { days: 'days', hours: 'hours', people: 'people', weeks: 'weeks', years: 'years' },
};

const hours = (number: string) => `${number} h`;

export const balance = {
  title: 'What a task costs, built or handed over, by its size',
  costs: 'what the task costs',
  sizeNarrow: 'size of the task, in hours without AI',
  size: 'size of the task, in the leader’s hours without AI',
  selfNarrow: ['build', 'yourself'],
  self: ['build it', 'yourself'],
  delegate: ['delegate'],
  hours,
  flipsAt: (place: string) => `flips at ${place}`,
};

export const calibration = {
  title: 'How far off an estimate would be, week by week',
  withinNarrow: 'right to within a factor of',
  within: 'an estimate is right to within a factor of',
  weeks: 'weeks',
  over: (ratio: string) => `over ${ratio}`,
  perWeek: (readings: string) => `${readings} a week`,
  logged: (perWeek: string) => `${perWeek} logged`,
  nothingLogged: 'nothing logged',
  noLog: 'no log',
};

export const ceiling = {
  title: 'Speed of the whole week against the share of it spent building',
  speed: 'speed of the whole week',
  share: 'share of the week spent building',
  noToolPasses: {
    wide: ['no tool can pass this line:', 'building takes no time at all'],
    front: ['no tool can pass', 'this line'],
    narrow: ['no tool can', 'pass this line'],
    card: ['no tool can pass this line'],
  },
  ends: { high: 'high end', likely: 'likely', low: 'low end' },
  yourSpeed: 'your speed',
  thisSpeed: 'this speed',
  atMost: (ratio: string) => `at most ${ratio}`,
};

export const channels = {
  title: 'What a team gets done, by its size',
  outputNarrow: 'output, in people without AI',
  output: 'output of the team, in people without AI',
  people: 'people in the team',
  measuredWide: ['best in 491 projects, 1997'],
  measured: ['best in 491', 'projects, 1997'],
  noBest: 'no best size',
  bestBeyond: 'best beyond 999',
  bestAt: (size: string) => `best at ${size}`,
  withAi: 'with AI:',
  withoutAi: 'without AI:',
  pinned: 'pinned:',
  talkCut: (low: string, high: string) => `grey: talk cut by ${low} to ${high}%`,
  size: (people: number) => `${people} people`,
};

export const layers = {
  title: 'Share of hours less share of ratings, layer by layer',
  names: {
    clarity: 'Clarity',
    decisions: 'Decisions',
    systems: 'Systems and tools',
    people: 'People',
    code: 'Code',
  },
  less: 'less time than you rate it',
  more: 'more time',
  shares: (hours: string, ratings: string) => `${hours} of hours, ${ratings} of ratings`,
  axisNarrow: 'share of hours less share of ratings, %',
  axis: 'share of your hours less share of your ratings, in percentage points',
};

export const loop = {
  title: 'Where the days of a loop go',
  stages: { build: 'build', wait: 'wait', measure: 'measure', learn: 'learn', decide: 'decide' },
  days: (days: string) => `${days} days`,
  perQuarter: (loops: string | null) => `${loops ?? 'no'} a quarter`,
  saved: (days: string) => `${days} saved`,
  workingDays: 'working days',
  withoutAi: 'without AI',
  withAi: (whose: string) => `with AI, ${whose}`,
  instantNarrow: 'building in no time',
  instant: 'building in no time at all',
  pinned: (days: string) => `pinned: ${days} days`,
};

export const pipeline = {
  title: 'Senior engineers, year by year',
  needed: 'needed',
  seniors: 'seniors',
  endOfYear: 'end of year',
  juniors: (count: string) => `${count} juniors a year`,
  aYear: (count: string) => `${count} a year`,
  noJuniors: 'no juniors hired',
  noneHired: 'none hired',
  short: (count: string) => `${count} short`,
  noneMissing: 'none missing',
};

export const queue = {
  title: 'Time until a decision is made, against how busy approvers are',
  busy: 'share of time the approver is busy',
  timeNarrow: 'working time to a decision',
  time: 'working time until a decision is made',
  hours,
  longWayNarrow: 'all the long way',
  longWay: 'all treated as irreversible',
};

export const spans = {
  title: 'Managers, by how many people each leads',
  managersOver: (makers: string) => `managers over ${makers} makers`,
  leads: 'people each manager leads',
  layers: 'layers',
  medianNarrow: ['median span:', '5 to 6'],
  median: ['median span in the US: 5 to 6'],
  makers: (makers: string) => `${makers} makers`,
  makersAfter: (makers: string) => `${makers} makers with AI`,
  pinned: (managers: string) => `pinned ${managers}`,
  now: (managers: string) => `now ${managers}`,
  after: (managers: string) => `after ${managers}`,
};
