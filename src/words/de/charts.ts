import type { charts as english } from '../en/charts.ts';

export const charts: typeof english = {
  language: 'de-DE',
  atInputs: (number) => `bei Ihren Eingaben ${number}`,
  middle: (number) => `Mitte der Fälle ${number}`,
  pinned: 'festgehalten',
  pinnedAt: (number) => `festgehalten ${number}`,
  low: (number) => `niedrig ${number}`,
  high: (number) => `hoch ${number}`,
  range: (low, high) => `${low} bis ${high}`,
  kinds: { measured: 'gemessen', assumed: 'angenommen', yours: 'von Ihnen' },
  percent: (number) => `${number}\u00a0%`,
  dollars: (number) => `${number}\u00a0$`,
};
