import type { Finding, Reading } from '../schema.ts';

/**
 * The finding that a source is known for: the most cited one that is not withdrawn and that we read ourselves, or the
 * first of several. If there is none, any other that is not withdrawn; failing that, any.
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
