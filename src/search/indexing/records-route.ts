import { channel } from 'node:diagnostics_channel';
import { recordsChannel } from './document.ts';
import { indexedPages } from './records.ts';

/**
 * Hands what is to be found to the integration. In a build that happens before the first page is written, so that the
 * index is made beside the pages, and nothing is left for a reader to ask for.
 */
export async function getStaticPaths() {
  if (import.meta.env.DEV) return [{ params: { records: 'records' } }];
  channel(recordsChannel).publish(await indexedPages());
  return [];
}

export const GET = async () => Response.json(await indexedPages());
