import type { filtering as english } from '../en/filtering.ts';

const sourceEssays = (count: number) =>
  count === 1 ? '1 zugrunde liegender Essay' : `${count} zugrunde liegende Essays`;

export const filtering: typeof english = {
  none: 'Kein Befund passt zu alledem. Lassen Sie ein Wort weg oder setzen Sie eines davon auf „Alle“.',
  some: (found, all, essays) => {
    if (essays === 0) return `${found} von ${all} Befunden`;
    return found === 0
      ? `Kein Befund, aber ${sourceEssays(essays)}`
      : `${found} von ${all} Befunden und ${sourceEssays(essays)}`;
  },
  unknown: (value, label) => `„${value}“ steht unter „${label}“ nicht zur Wahl und wurde weggelassen.`,
};
