import { nearest } from '../publication/vocabulary.ts';
import { correctionSchema } from '../schema.ts';
import { dayOf } from '../text/day.ts';
import { checkNotInFuture, dayWritten } from './dates.ts';
import { checkFields } from './fields.ts';
import type { Declaration } from './folder.ts';
import type { Site } from './links.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** A correction as far as it can be read, even if some of its fields are wrong. */
export interface CorrectionEntry {
  readonly id: string;
  readonly file: string;
  /** Undefined without a valid date. */
  readonly day: string | undefined;
  /** Addresses that it says were corrected. */
  readonly pages: readonly string[];
  /** Whether its pages cannot be read, so that it may be about any page. */
  readonly unread: boolean;
}

export const correctionEntries = (declarations: readonly Declaration[]): CorrectionEntry[] =>
  declarations.map(({ id, file, record }) => {
    const { pages } = record?.fields ?? {};
    return {
      id,
      file,
      day: record && dayWritten(record, 'date'),
      unread: !Array.isArray(pages),
      pages: (Array.isArray(pages) ? pages : []).filter((page: unknown) => typeof page === 'string'),
    };
  });

/** A correction of ours: its own fields, and the pages that it says were corrected. */
export function checkCorrection(
  { record }: Declaration,
  { addresses, redirects, proposed }: Site,
  movedUnread: boolean,
  now: Date,
): Problem[] {
  if (!record) return [];
  const { pages } = record.fields;
  // A page that has moved since may keep its old address here, as long as that redirects.
  const missing = (Array.isArray(pages) ? pages : []).flatMap((page: unknown, index) =>
    movedUnread ||
    typeof page !== 'string' ||
    !page.startsWith('/') ||
    addresses.has(page) ||
    redirects.has(page)
      ? []
      : [
          mistake(
            record.placeOf(['pages', index]),
            `pages[${index + 1}]`,
            quoted(page),
            'the address of a page that is published',
            nearest(proposed, page, (address) => [address]),
          ),
        ],
  );
  return [
    ...checkFields(correctionSchema, record),
    ...checkNotInFuture(record, ['date'], 'date', dayOf(now)),
    ...missing,
  ];
}
