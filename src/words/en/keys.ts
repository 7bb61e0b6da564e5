/** The list of keys. In the browser. */
export const keys = {
  title: 'Keys',
  close: 'Close',
  search: 'Search',
  next: 'Next part of the series',
  previous: 'Previous part of the series',
  theme: 'Theme: system, light, dark',
  list: 'This list',
  enable: 'Enable single-key shortcuts',
  note: 'Kept in this browser. Ctrl K or ⌘ K opens search either way.',
};
