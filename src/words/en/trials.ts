/** What stands on the page that weighs the trials. */
export const trials = {
  title: 'Weigh the studies yourself',
  description:
    'Say how much each study of speed with AI resembles your own work, and see what the studies come to, mixed in those proportions.',
  /** The description among search results, and other names under which readers look for the page. */
  found:
    'What the studies of speed with AI come to, mixed in proportion to how much each resembles your work.',
  names: ['weighing', 'weights', 'forest plot', 'speed ratio'],
  back: 'The ledger',
  lead: 'The studies disagree because they measured different people at different work. Nobody can tell you the number for your work, but you know which studies look like it. What comes out is a mixture, never an average: of every hundred cases each study gives as many as its share.',
  likeness: ['not at all', 'a little', 'mostly', 'just like it'],
  counted: { time: 'timed the work', output: 'counted what came out' },
  ends: { low: 'low', middle: 'middle', high: 'high' },
  comesTo: 'What it comes to',
  noScript: 'Weighing needs JavaScript. Below is every study on one axis, and the same as a table.',
  resembles: 'How much does it resemble your work?',
  output: 'Take output for speed',
  outputHint:
    'Finished tasks and merged changes are a speed only if each is as large as it was before. No study here says that it is.',
  use: 'Use it in every calculator',
  clear: 'Start again',
  asTable: 'The same as a table',
  heads: ['study', 'low', 'estimate', 'high'],
  share: 'share',
  how: 'How it is computed',
  howWeights:
    'The four answers count 0, 1, 2 and 3: each step one more, so that a study just like your work counts three times as much as one that resembles it a little. How many people a study measured counts for nothing here: that says how sure it is of its own people, which its interval says already, and not how like you they are.',
  howShapes:
    'Within a study, half of the cases lie on each side of its estimate and thin out evenly, so that one in forty lies beyond each end of its 95% interval. That shape is our assumption. Nineteen cases out of 20 lie between low and high. A calculator that you send it to draws its own cases over the three numbers, as it does over any range.',
  notWeighed:
    'Commits, releases and what people say of themselves cannot be weighed: none of them is a speed. What else the ledger holds on speed, and who disagrees with it, is [there].',
};
