/** What a button says that has copied, or could not. In the browser. */
export const copying = {
  copied: 'Copied',
  cannot: 'Cannot copy',
  selected: 'Cannot copy here; the text is selected',
  byHand: 'Copy this by hand',
};
