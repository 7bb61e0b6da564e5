import { channel } from 'node:diagnostics_channel';
import { recordsChannel } from './document.ts';
import { indexedPages } from './records.ts';

/**
 * Passes the records to the integration. A build does so here, before the first page is written, so that the index is
 * made in parallel with the pages, and publishes no file; `dev` serves the records as JSON.
 */
export async function getStaticPaths() {
  if (import.meta.env.DEV) return [{ params: { records: 'records' } }];
  channel(recordsChannel).publish(await indexedPages());
  return [];
}

export const GET = async () => Response.json(await indexedPages());
