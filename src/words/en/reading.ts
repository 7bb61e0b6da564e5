/** What a list says of essays that this reader has been in, and an essay that was left. In the browser. */
export const reading = {
  continueAt: (heading: string) => `Continue at “${heading}”`,
  read: 'read',
  begun: 'begun',
};
