/** What a button says that has copied, or could not. In the browser. */
export const copying = {
  copied: 'Copied',
  cannot: 'Cannot copy',
  selected: 'Cannot copy here: it is selected',
  byHand: 'To be copied by hand',
};
