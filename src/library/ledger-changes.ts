import { changesOf, daysOfLedger } from '../publication/ledger-changes.ts';
import { onceABuild } from '../reuse/once-a-build.ts';
import { ledger } from './evidence.ts';

/** What happened to the findings of each source, by its id. */
export const changesBySource = onceABuild(
  async () => new Map((await ledger()).map((source) => [source.id, changesOf(source.id, source)])),
);

/** What happened in the ledger, by day, the newest first. */
export const ledgerHistory = onceABuild(async () =>
  daysOfLedger([...(await changesBySource()).values()].flat()),
);
