/** What lists say about essays that this reader has opened, and an essay about where they stopped. In the browser. */
export const reading = {
  continueAt: (heading: string) => `Continue at “${heading}”`,
  read: 'read',
  begun: 'begun',
};
