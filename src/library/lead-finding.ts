import type { Finding, Reading } from '../schema.ts';

/**
 * The finding that a source is known for: of those that stand and that we read ourselves, the one that is cited most,
 * among equals the first.
 */
export function leadFinding(
  source: { readonly read: Reading; readonly findings: readonly Finding[] },
  timesCited: (id: string) => number,
) {
  const { findings } = source;
  const standing = findings.filter(({ withdrawn }) => !withdrawn);
  const firstHand = standing.filter(({ read = source.read }) => read !== 'secondary' && read !== 'recalled');
  const candidates = [firstHand, standing, findings].find((some) => some.length > 0) ?? [];
  const most = Math.max(...candidates.map(({ id }) => timesCited(id)));
  return candidates.find(({ id }) => timesCited(id) === most);
}
