import type { picture as english } from '../en/picture.ts';

export const picture: typeof english = {
  byDefault: (answer) => `Vorgegeben: ${answer}`,
  withThese: 'Mit diesen Zahlen',
  supposing: 'Angenommen',
  default: (number) => `vorgegeben ${number}`,
  more: (count) => `und ${count} weitere`,
  restsOn: (day, sources) => `${day}. Beruht auf ${sources}`,
  sources: (names, further) => `${names.join(', ')}${further ? ` und ${further} weiteren` : ''}`,
  count: (sources) => `${sources} Quellen`,
  arithmetic: (day) => `${day}. Rechnung, von keiner Studie gemessen`,
};
