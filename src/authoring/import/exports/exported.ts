import type { PassedOver } from '../files.ts';

/** What an export holds: posts with the fields of their front matter, and what is not a post. */
export interface Exported {
  readonly posts: readonly { readonly front: Readonly<Record<string, unknown>>; readonly html: string }[];
  readonly passedOver: readonly PassedOver[];
}
