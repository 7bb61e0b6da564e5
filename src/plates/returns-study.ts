/** The arithmetic of PROTOCOL.md in `public/data/returns`, on the counts published beside it. */

/** One person's commits by quarter, from the repository's first on; a quarter's key is year × 4 + 0 to 3. */
interface Person {
  readonly repository: string;
  readonly rank: number;
  readonly commits: ReadonlyMap<number, number>;
}

export interface Committer {
  readonly repository: string;
  /** Commits a quarter, on average, before coding agents and with them. */
  readonly before: number;
  readonly since: number;
  readonly steppedBack: boolean;
  readonly returned: boolean;
}

/** How many of those who had stepped back returned, with the Wilson 95% interval of the share. */
export interface Tally {
  readonly returned: number;
  readonly steppedBack: number;
  readonly low: number;
  readonly high: number;
}

export interface ReturnsStudy {
  readonly committers: readonly Committer[];
  readonly founding: Tally;
  readonly comparison: Tally;
  readonly placebo: Tally;
}

interface Windows {
  readonly peakUntil: number;
  readonly middle: readonly [number, number];
  readonly later: readonly [number, number];
}

const quarter = (year: number, number: number) => year * 4 + number - 1;
const readQuarter = (text: string) => quarter(Number(text.slice(0, 4)), Number(text.slice(5)));

/** Rows of a CSV file as records; the published files quote nothing but reasons, which hold no line break. */
export function records(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  const keys = head.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);
    return Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? '']));
  });
}

const mean = (commits: Person['commits'], [from, to]: readonly [number, number]) => {
  let sum = 0;
  for (let q = from; q <= to; q++) sum += commits.get(q) ?? 0;
  return sum / (to - from + 1);
};

/** Largest mean of four quarters in a row that end by `until`; of fewer, their mean. */
function peak(commits: Person['commits'], until: number) {
  const quarters = [...commits.keys()].filter((q) => q <= until).sort((a, b) => a - b);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return 0;
  if (quarters.length < 4) return mean(commits, [first, last]);
  return Math.max(...quarters.slice(0, -3).map((q) => mean(commits, [q, q + 3])));
}

const steppedBack = (commits: Person['commits'], { peakUntil, middle }: Windows) =>
  mean(commits, middle) <= 0.25 * peak(commits, peakUntil);
const returned = (commits: Person['commits'], windows: Windows) =>
  steppedBack(commits, windows) &&
  mean(commits, windows.later) >= 2 * mean(commits, windows.middle) &&
  mean(commits, windows.later) >= 10;

function tally(people: readonly { commits: Person['commits']; windows: Windows }[]): Tally {
  const back = people.filter(({ commits, windows }) => steppedBack(commits, windows));
  const k = back.filter(({ commits, windows }) => returned(commits, windows)).length;
  const n = back.length;
  const z = 1.959964;
  const p = k / n;
  const centre = (p + (z * z) / 2 / n) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / 4 / n / n)) / (1 + (z * z) / n);
  return { returned: k, steppedBack: n, low: Math.max(0, centre - half), high: centre + half };
}

/** The last quarter that had ended by the day of the newest commit. */
function lastFull(day: string) {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const number = Math.ceil(month / 3);
  const ends = ['03-31', '06-30', '09-30', '12-31'][number - 1] ?? '';
  return quarter(year, number) - (day.slice(5) >= ends ? 0 : 1);
}

/** Applies the protocol to `founding-commits.csv` and `repositories.csv`. */
export function studyReturns(commitsCsv: string, repositoriesCsv: string): ReturnsStudy {
  const repositories = new Map(
    records(repositoriesCsv)
      .filter((row) => row['included'] === 'yes')
      .map((row) => [row['repository'] ?? '', row]),
  );
  const people = new Map<string, { repository: string; rank: number; commits: Map<number, number> }>();
  for (const row of records(commitsCsv)) {
    const { person = '', repository = '', rank = '' } = row;
    const known = people.get(person) ?? {
      repository,
      rank: Number(rank),
      commits: new Map<number, number>(),
    };
    known.commits.set(readQuarter(row['quarter'] ?? ''), Number(row['commits']));
    people.set(person, known);
  }
  const placed = [...people.values()].map((one) => {
    const about = repositories.get(one.repository);
    const end = lastFull(about?.['last_commit'] ?? '');
    const windows: Windows = {
      peakUntil: quarter(2022, 4),
      middle: [quarter(2023, 1), quarter(2024, 4)],
      later: [quarter(2025, 1), end],
    };
    const shift = (q: number) => q - 8;
    const earlier: Windows = {
      peakUntil: shift(windows.peakUntil),
      middle: [shift(windows.middle[0]), shift(windows.middle[1])],
      later: [shift(windows.later[0]), shift(end)],
    };
    return { ...one, end, windows, earlier, began: about?.['first_commit'] ?? '' };
  });
  const founding = placed.filter(({ rank }) => rank === 1);
  return {
    committers: founding.map(({ repository, commits, windows }) => ({
      repository,
      before: mean(commits, windows.middle),
      since: mean(commits, windows.later),
      steppedBack: steppedBack(commits, windows),
      returned: returned(commits, windows),
    })),
    founding: tally(founding),
    comparison: tally(placed.filter(({ rank }) => rank > 1)),
    placebo: tally(
      founding
        .filter(({ began }) => began < '2020-01-01')
        .map(({ commits, earlier }) => ({ commits, windows: earlier })),
    ),
  };
}
