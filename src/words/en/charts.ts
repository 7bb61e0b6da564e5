/** What stands in every chart. In the browser too. */
export const charts = {
  language: 'en-GB',
  atInputs: (number: string) => `at your inputs ${number}`,
  middle: (number: string) => `middle of the cases ${number}`,
  pinned: 'pinned',
  pinnedAt: (number: string) => `pinned ${number}`,
  low: (number: string) => `low ${number}`,
  high: (number: string) => `high ${number}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  kinds: { measured: 'measured', assumed: 'assumed', yours: 'yours' },
  percent: (number: string) => `${number}%`,
  dollars: (number: string) => `$${number}`,
};
