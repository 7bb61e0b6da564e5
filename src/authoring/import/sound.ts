import { formatProblem } from '../../checks/report.ts';
import type { CheckOptions } from '../../checks/check-options.ts';
import type { Problem } from '../../checks/problem.ts';
import { problemsWith, type NewFile } from '../writing.ts';
import type { PassedOver } from './files.ts';
import { mended } from './mend.ts';
import type { Arrival } from './plan.ts';
import type { Remark } from './remark.ts';

export interface Sound {
  readonly arrivals: readonly Arrival[];
  readonly passedOver: readonly PassedOver[];
  readonly remarks: readonly Remark[];
  /** What the checks still say, none of which stops a build that is not strict. */
  readonly problems: readonly Problem[];
}

/** Of a picture on another site it was said where it was looked for. */
const wasTold = ({ field, found }: Problem) => field === 'picture' && /^"(?:https?:)?\/\//.test(found);

/** Each round may kill links to what the one before took away. */
const mostRounds = 8;

/**
 * What of the arrivals a build takes, as the checks have it: links that lead nowhere become words, pictures that no
 * page could show become links or words, and a post in which anything else is false is passed over and named.
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
      const mendable = those.filter(({ field }) => field === 'link' || field === 'picture');
      const text =
        mendable.length === those.length && round < mostRounds - 1
          ? mended(arrival.text, arrival.file, mendable)
          : arrival.text;
      if (text === arrival.text) {
        const other = those.find((one) => !mendable.includes(one)) ?? first;
        passedOver.push({ file: arrival.from, why: `no build would take it: ${formatProblem(other)}` });
        return [];
      }
      for (const { field, found } of mendable.filter((one) => !wasTold(one)))
        remarks.push({
          file: arrival.from,
          chapter: field === 'link' ? 'odd' : 'missed',
          about:
            field === 'link' ? `a link became words: ${found}` : `a picture became a link or words: ${found}`,
        });
      return [{ ...arrival, text }];
    });
  }
}
