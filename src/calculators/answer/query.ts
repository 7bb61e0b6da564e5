import type { Model } from '../../models/model.ts';

/** Whether a query carries a scenario: one always has `v`, the version of the model that it was written for. */
export const hasScenario = (search: string) => /[?&]v=/.test(search);

/**
 * The part of a page's query that is a scenario, for `readState`. Sites that pass a link on add parameters of their own
 * (`utm_source`, `fbclid`), which must not be reported as mistakes.
 */
export function scenarioIn({ parameters }: Model, search: string): string {
  if (!hasScenario(search)) return '';
  const ours = ['v', 'row', 'with'];
  const kept = [...new URLSearchParams(search)].filter(
    ([key]) => ours.includes(key) || Object.hasOwn(parameters, /^\w*/.exec(key)?.[0] ?? ''),
  );
  return String(new URLSearchParams(kept));
}
