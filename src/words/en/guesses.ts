/** The log of guesses. In the browser. */
export const guesses = {
  full: (entries: number) => `A log holds ${entries.toLocaleString('en-GB')} entries.`,
  unkept: (outcome: string) =>
    `${outcome} This browser does not keep it (its storage is blocked or full): save the log as CSV before you leave.`,
  bias: (entries: number, bias: string, spread: string) =>
    `${entries} ${entries === 1 ? 'entry' : 'entries'}: the work takes ${bias} times what you guess, so multiply your next guess by that${spread}.`,
  spread: (factor: string) => `; about two in three then come within a factor of ${factor}`,
  empty: 'Nothing is logged yet.',
  newest: (rows: number) => ` The newest ${rows} are listed.`,
  remove: 'Remove',
  removeOf: (day: string) => `Remove the entry of ${day}`,
  removed: 'Removed.',
  aboveNothing: 'Both numbers must be above zero.',
  makeRoom: (full: string) => `${full} Save it as CSV, and remove some.`,
  chooseDay: 'Choose a day.',
  logged: 'Logged.',
  leftOut: (lines: number, which: string) =>
    ` ${lines} ${lines === 1 ? 'line was' : 'lines were'} left out: ${which}. A line is date, guess, actual: 2026-11-21,30,45.`,
  known: (count: number, all: number) => ` ${count === all ? 'All' : count} of them were here already.`,
  read: (entries: number) => (entries === 1 ? '1 entry was read.' : `${entries} entries were read.`),
  over: (full: string) => ` ${full} Anything after that was left out.`,
  tooLarge: 'This file is larger than 2 MB, so it is not a log of guesses.',
  unread: 'This file could not be read.',
};
