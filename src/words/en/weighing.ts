/** What a weighing of the trials comes to, in words. In the browser too. */
export const weighing = {
  refusals: {
    none: 'Nothing is weighed yet. Say of at least one study how much it resembles your own work.',
    output:
      'What you chose counted finished tasks or merged changes, and timed nothing. That is a speed only if each is as large as before. Weigh a study that timed its work, or tick the box that takes output for speed.',
    mixed:
      'What you chose measured different things: some studies timed the work, others counted what came out of it. No number comes of mixing the two. Leave one kind out, or tick the box that takes output for speed.',
  },
  inShort: {
    none: 'nothing is weighed yet',
    output: 'no number: output was counted, not time',
    mixed: 'no number: these measured different things',
  },
  /** Shares as they begin a sentence. */
  fractions: {
    all: 'All',
    threeQuarters: 'Three quarters',
    twoThirds: 'Two thirds',
    threeFifths: 'Three fifths',
    half: 'Half',
    twoFifths: 'Two fifths',
    third: 'A third',
    quarter: 'A quarter',
    fifth: 'A fifth',
  },
  /** A share on its own, in a table. */
  alone: (share: string) => share.toLowerCase(),
  unknownPeople: (label: string) => `${label}, whose number of people we do not know`,
  people: (people: string, label: string) => `${people} people (${label})`,
  never: 'In no case is it slower.',
  always: 'In every case it is slower.',
  seldom: 'In fewer than one case in 20 it is slower.',
  nearlyAlways: 'In nearly every case it is slower.',
  sometimes: (cases: number) => `In ${cases === 1 ? 'one case' : `${cases} cases`} out of 20 it is slower.`,
  comesTo: (speed: string, range: string) =>
    `Weighed like this, work with AI goes ${speed} as fast as without${range}.`,
  range: (low: string, high: string) => `: ${low} to ${high} in 19 cases out of 20`,
  restOn: (study: string) => `, the rest on ${study}`,
  restOnOthers: (others: number) =>
    `, the rest on ${['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'][others] ?? others} other studies`,
  noInterval: (labels: readonly string[]) =>
    ` We hold no interval for ${labels.join(' and ')}: each such study stands as a single point and looks surer than it is.`,
  restsOn: (share: string, study: string, rest: string, unsure: string) =>
    `${share} of this rests on ${study}${rest}.${unsure}`,
  noWeight: (written: string) => `“${written}” in this address is not a weight of a study, and was left out.`,
  saved: 'Saved in this browser only. Every calculator that has a speed ratio now offers “your weighing”:',
  notSaved: 'This browser does not keep it (its storage is blocked or full). These links carry it:',
};
