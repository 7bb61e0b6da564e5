import { nearestAddresses } from '../publication/nearest-addresses.ts';
import type { Site } from './links.ts';
import { warning, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** If more addresses disappear at once, they were removed rather than renamed, and one remark is enough. */
const most = 5;

/** Warns of essays that the previous build published, whose addresses are now empty and have no redirect. */
export function checkLostAddresses(
  before: readonly string[],
  { addresses, redirects, proposed }: Site,
): Problem[] {
  const isEssay = (address: string) => /^\/essays\/(?!\d{4}\/)[^/]+\/$/.test(address);
  const stands = (address: string) => addresses.has(address) && !addresses.get(address)?.hidden;
  const gone = before.filter((address) => isEssay(address) && !stands(address) && !redirects.has(address));
  const [first = ''] = gone;
  const file = 'content/redirects.yaml';
  if (gone.length > most) {
    const found = `${quoted(first)} and ${gone.length - 1} more, which the last build published and where nothing is now`;
    return [warning({ file }, 'address', found, 'a line for each that should lead on')];
  }
  const fresh = proposed.filter((address) => isEssay(address) && !before.includes(address));
  return gone.map((address) => {
    const near = nearestAddresses(address, fresh);
    return warning(
      { file },
      'address',
      `${quoted(address)}, which the last build published and where nothing is now`,
      `a line that leads on: ${address}: /essays/…/`,
      near.length === 0 && fresh.length === 1 ? fresh : near,
    );
  });
}
