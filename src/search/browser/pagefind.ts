import { joined } from '../../text/segment.ts';
import { indexNames } from '../index-names.ts';

/** The text of a hit, with the places where it was found. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly locations: readonly number[];
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly locations: readonly number[];
    readonly anchor?: { readonly id: string; readonly location: number };
  }[];
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}
/** The title of what was found. That of a study is a field of its own, since it counts for less in the ranking. */
export const titleOf = ({ meta }: Fragment) => joined(meta['title'] ?? meta['study'] ?? '');

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface Reply {
  readonly results: readonly {
    readonly id: string;
    readonly score: number;
    readonly matchedMetaFields?: readonly string[];
    readonly data: () => Promise<Fragment | null>;
  }[];
  readonly filters: Counts;
}
export interface SearchOptions {
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, 'desc'>>;
}
/** The part of Pagefind's interface that we use. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  /** Fetches what a search of these words will need. */
  preload(words: string): Promise<unknown>;
  search(words: string | null, options: SearchOptions): Promise<Reply>;
}

export const isPagefind = (module: unknown): module is Pagefind =>
  typeof module === 'object' && module !== null && 'filters' in module && 'search' in module;

/** An answer without a result. */
export const noReply: Reply = { results: [], filters: {} };
export const emptyIndex: Pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  filters: () => Promise.resolve({}),
  preload: () => Promise.resolve(),
  search: () => Promise.resolve(noReply),
};

let attempt = 0;

/** Pagefind's public interface, on the thread that asks for it. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  attempt += 1;
  // A browser remembers that a module did not load, so a further attempt needs another address.
  const address = `${folder}${indexNames.script}${attempt > 1 ? `?${attempt}` : ''}`;
  const pagefind: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(pagefind)) throw new Error(`${address} is not Pagefind`);
  return pagefind;
}
