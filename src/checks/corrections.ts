import { nearest } from '../library/vocabulary.ts';
import { correctionSchema } from '../schema.ts';
import type { Addresses } from './addresses.ts';
import { checkFields } from './fields.ts';
import type { Declaration } from './folder.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './shown.ts';

interface Site {
  readonly addresses: Addresses;
  /** Those that a report may propose. */
  readonly proposed: readonly string[];
}

/** A correction of ours: its own fields, and the pages that it says were corrected. */
export function checkCorrection({ record }: Declaration, { addresses, proposed }: Site): Problem[] {
  if (!record) return [];
  const { pages } = record.fields;
  const missing = (Array.isArray(pages) ? pages : []).flatMap((page: unknown, index) =>
    typeof page !== 'string' || !page.startsWith('/') || addresses.has(page)
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
  return [...checkFields(correctionSchema, record), ...missing];
}
