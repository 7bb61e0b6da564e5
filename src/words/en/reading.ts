/** What offers to go on where an essay was left. In the browser. */
export const reading = {
  continueAt: (heading: string) => `Continue at “${heading}”`,
};
