import { formatProblem } from '../../checks/report.ts';
import type { CheckOptions } from '../../checks/check-options.ts';
import type { Problem } from '../../checks/problem.ts';
import { problemsWith, type NewFile } from '../writing.ts';
import type { PassedOver } from './files.ts';
import { isMendable, lacksPart, mended } from './mend.ts';
import type { Arrival } from './plan.ts';
import type { Remark } from './remark.ts';

export interface Sound {
  readonly arrivals: readonly Arrival[];
  readonly passedOver: readonly PassedOver[];
  readonly remarks: readonly Remark[];
  /** What the checks still say, none of which stops a build that is not strict. */
  readonly problems: readonly Problem[];
}

/** Whether `pictureFinder` has already remarked on a problem: it does for every picture but data URLs. */
const wasTold = ({ field, found }: Problem) => field === 'picture' && !found.startsWith('"data:');

/** The remark on what a mistake was turned into. */
function became(problem: Problem): Pick<Remark, 'chapter' | 'about'> {
  const { field, found } = problem;
  if (lacksPart(problem))
    return { chapter: 'odd', about: `a link leads to the page alone, which has no such part: ${found}` };
  switch (field) {
    case 'link':
      return { chapter: 'odd', about: `a link became words: ${found}` };
    case 'picture':
      return { chapter: 'missed', about: `a picture became a link or words: ${found}` };
    case 'formula':
      return { chapter: 'odd', about: `a formula that TeX cannot read became code: ${found}` };
    default:
      return { chapter: 'odd', about: `an element became words: ${field}: ${found}` };
  }
}

/** Each round may break links to what the previous round removed. */
const mostRounds = 8;

/**
 * The arrivals that pass the checks. Dead links become words, pictures that no page could show become links or words,
 * and a post with any other mistake is passed over.
 */
export function soundOf(
  given: readonly Arrival[],
  declarations: readonly NewFile[],
  content: string,
  options: CheckOptions,
): Sound {
  let arrivals = given;
  const passedOver: PassedOver[] = [];
  const remarks: Remark[] = [];
  const lenient = { ...options, strict: false };
  for (let round = 0; ; round += 1) {
    const problems = problemsWith([...declarations, ...arrivals], content, lenient);
    const mistakes = Map.groupBy(
      problems.filter(({ severity }) => severity === 'mistake'),
      ({ file }) => file,
    );
    if (mistakes.size === 0 || round === mostRounds) return { arrivals, passedOver, remarks, problems };
    arrivals = arrivals.flatMap((arrival): Arrival[] => {
      const those = mistakes.get(`content/${arrival.file}`) ?? [];
      const [first] = those;
      if (first === undefined) return [arrival];
      const mendable = those.filter(isMendable);
      const text =
        mendable.length === those.length && round < mostRounds - 1
          ? mended(arrival.text, arrival.file, mendable)
          : arrival.text;
      if (text === arrival.text) {
        const other = those.find((one) => !mendable.includes(one)) ?? first;
        passedOver.push({ file: arrival.from, why: `no build would take it: ${formatProblem(other)}` });
        return [];
      }
      for (const problem of mendable.filter((one) => !wasTold(one)))
        remarks.push({ file: arrival.from, ...became(problem) });
      return [{ ...arrival, text }];
    });
  }
}
