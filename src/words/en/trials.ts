/** What stands on the page that weighs the trials. */
export const trials = {
  title: 'Weigh the studies yourself',
  description:
    'Say of each study of speed with AI how much it resembles your own work, and see what the studies come to in those proportions.',
  /** The same, in a list of what search finds, and other names under which it is looked for. */
  found: 'What the studies of speed with AI come to in the proportions in which they resemble your work.',
  names: ['weighing', 'weights', 'forest plot', 'speed ratio'],
  back: 'The ledger',
  lead: 'The studies disagree because they measured different people at different work. Nobody can tell you what a number for your work is, but you know which of them look like it. What comes out is a mixture: of every hundred cases each study gives as many as its share. It is never an average of them.',
  likeness: ['not at all', 'a little', 'mostly', 'just like it'],
  counted: { time: 'timed the work', output: 'counted what came out' },
  ends: { low: 'low', middle: 'middle', high: 'high' },
  comesTo: 'What it comes to',
  noScript: 'Weighing needs script. Below is every study on one axis, and the same as a table.',
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
    'The four answers count 0, 1, 2 and 3: each step one more, so that a study just like your work counts three times one that resembles it a little. How many people it measured counts for nothing here, since that says how sure a study is of its own people and not how like you they are; its interval says the former.',
  howShapes:
    'Within a study half of the cases lie on either side of its estimate and thin out evenly, so that one in forty lies beyond each end of its 95% interval. That shape is our assumption. Low and high hold 19 cases of 20. A calculator to which you send it draws its own cases over the three numbers, as it does over any range.',
  notWeighed:
    'Commits, releases and what people say of themselves cannot be weighed: none of them is a speed. What else the ledger holds on speed stands [there], with who disagrees.',
};
