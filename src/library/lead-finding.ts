import type { Finding } from '../schema.ts';

/** The finding that a source is known for: of those that stand the one that is cited most, among equals the first. */
export function leadFinding(findings: readonly Finding[], timesCited: (id: string) => number) {
  const standing = findings.filter(({ withdrawn }) => !withdrawn);
  const candidates = standing.length > 0 ? standing : findings;
  const most = Math.max(...candidates.map(({ id }) => timesCited(id)));
  return candidates.find(({ id }) => timesCited(id) === most);
}
