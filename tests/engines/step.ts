import type { Reader } from './reader.ts';

/** What a reader does; each step begins with a page of its own. */
export interface Step {
  readonly name: string;
  readonly take: (reader: Reader) => Promise<void>;
}
