import type { Model } from '../../models/model.ts';

/** Whether a query says a scenario: its first word is the version of the model that it was written for. */
export const saysScenario = (search: string) => /[?&]v=/.test(search);

/** What of a page's query says a scenario, as `readState` takes it. Who passes a link on adds words of their own (`utm_source`, `fbclid`), which are nobody's mistake. */
export function scenarioIn({ parameters }: Model, search: string): string {
  if (!saysScenario(search)) return '';
  const ours = ['v', 'row', 'with'];
  const kept = [...new URLSearchParams(search)].filter(
    ([key]) => ours.includes(key) || Object.hasOwn(parameters, /^\w*/.exec(key)?.[0] ?? ''),
  );
  return String(new URLSearchParams(kept));
}
