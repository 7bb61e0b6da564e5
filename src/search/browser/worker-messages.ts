import type { Counts, Reply, SearchOptions } from './pagefind.ts';

/** What the page asks of the worker. */
export type Question =
  | { readonly method: 'options'; readonly options: object }
  | { readonly method: 'init' | 'filters' }
  | { readonly method: 'preload'; readonly words: string }
  | { readonly method: 'search'; readonly words: string | null; readonly options: SearchOptions }
  | { readonly method: 'text'; readonly of: number; readonly index: number };

export interface WorkerRequest {
  readonly id: number;
  readonly question: Question;
}

export interface WorkerResponse {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
}

/** A reply on its way from the worker: its texts stay there until they are asked for. */
export interface RemoteReply {
  readonly of: number;
  readonly filters: Counts;
  readonly results: readonly Pick<Reply['results'][number], 'id' | 'score' | 'matchedMetaFields'>[];
}
