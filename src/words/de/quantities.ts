import type * as english from '../en/quantities.ts';

export const language: typeof english.language = 'de-DE';
export const decimal: typeof english.decimal = ',';
export const units: typeof english.units = {
  days: ['\u00a0Tag', '\u00a0Tage'],
  hours: ['\u00a0Stunde', '\u00a0Stunden'],
  'hours/week': ['\u00a0Stunde', '\u00a0Stunden'],
  layers: ['\u00a0Ebene', '\u00a0Ebenen'],
  managers: ['\u00a0Führungskraft', '\u00a0Führungskräfte'],
  'mean rating': ['\u00a0von\u00a05'],
  minutes: ['\u00a0Minute', '\u00a0Minuten'],
  rating: ['\u00a0von\u00a05'],
  ratio: ['×'],
  seconds: ['\u00a0Sekunde', '\u00a0Sekunden'],
  share: ['\u00a0%'],
  steps: ['\u00a0Freigabe', '\u00a0Freigaben'],
  'usd/hour': ['\u00a0je\u00a0Stunde'],
  weeks: ['\u00a0Woche', '\u00a0Wochen'],
  years: ['\u00a0Jahr', '\u00a0Jahre'],
};

export const dollars: typeof english.dollars = (number) => `${number}\u00a0$`;
export const million: typeof english.million = '\u00a0Mio.';
export const none: typeof english.none = 'keine';
export const to: typeof english.to = 'bis';
export const or: typeof english.or = 'oder';
