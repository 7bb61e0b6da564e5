import type { Declaration } from '../../checks/folder.ts';
import { groupsIn } from '../../checks/ledger.ts';
import { warning, type Problem } from '../../checks/problem.ts';
import { volatilities } from '../../schema.ts';

const day = 24 * 60 * 60 * 1000;
/** Days after which a source must be checked again, by the volatility of what it says. */
const checkAgainAfter = { stable: 5 * 365, yearly: 365, fast: 90 } as const;

const volatilityOf = (written: unknown) => volatilities.find((one) => one === written);

/** Warns of sources last checked longer ago than their most volatile finding allows. */
export function overdueSources(sources: readonly Declaration[], now: Date): Problem[] {
  return sources.flatMap(({ record }) => {
    const { checked, volatility, findings } = record?.fields ?? {};
    const own = volatilityOf(volatility) ?? 'stable';
    const fastest = groupsIn(findings)
      .map(({ id, volatility: written }) => ({ id, volatility: volatilityOf(written) ?? own }))
      .reduce((so, one) => (checkAgainAfter[one.volatility] < checkAgainAfter[so.volatility] ? one : so), {
        id: undefined,
        volatility: own,
      });
    if (!record || !(checked instanceof Date)) return [];
    const age = Math.floor((now.getTime() - checked.getTime()) / day);
    const limit = checkAgainAfter[fastest.volatility];
    if (age <= limit) return [];
    const because =
      typeof fastest.id === 'string' ? ` (${fastest.volatility}: ${fastest.id})` : ` (${fastest.volatility})`;
    return [
      warning(
        record.placeOf(['checked']),
        'checked',
        `${record.sourceOf(['checked']) ?? ''}, ${age} days ago`,
        `a look at the source every ${limit} days${because}`,
      ),
    ];
  });
}
