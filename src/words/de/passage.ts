import type { passage as english } from '../en/passage.ts';

export const passage: typeof english = {
  label: 'Diese Stelle teilen',
  copy: 'Zitat kopieren',
  copied: 'Kopiert',
  cannot: 'Nicht kopierbar',
  marks: ['„', '“', '‚', '‘'],
};
