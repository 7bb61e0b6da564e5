import { indexedPages } from './records.ts';

/** Read by the integration beside it, and taken away again: no reader asks for it. */
export const GET = async () => Response.json(await indexedPages());
