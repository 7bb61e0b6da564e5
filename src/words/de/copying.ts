import type { copying as english } from '../en/copying.ts';

export const copying: typeof english = {
  copied: 'Kopiert',
  cannot: 'Nicht kopierbar',
  selected: 'Hier nicht kopierbar: es ist markiert',
  byHand: 'Von Hand zu kopieren',
};
