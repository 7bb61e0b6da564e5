import type { keys as english } from '../en/keys.ts';

export const keys: typeof english = {
  title: 'Tasten',
  close: 'Schließen',
  search: 'Suche',
  next: 'Nächster Teil der Reihe',
  previous: 'Voriger Teil der Reihe',
  theme: 'Farben: System, hell, dunkel',
  list: 'Diese Liste',
  enable: 'Einzelne Tasten als Kürzel benutzen',
  note: 'Wird in diesem Browser gemerkt. Strg K oder ⌘ K öffnet die Suche in jedem Fall.',
};
