import type { filtering as english } from '../en/filtering.ts';

export const filtering: typeof english = {
  none: 'Kein Befund passt zu alledem. Lassen Sie ein Wort weg oder setzen Sie eines davon auf „Alle“.',
  some: (found, all) => `${found} von ${all} Befunden`,
  unknown: (value, label) => `„${value}“ steht unter „${label}“ nicht zur Wahl und wurde weggelassen.`,
};
