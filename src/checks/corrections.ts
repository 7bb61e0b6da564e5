import { nearest } from '../publication/vocabulary.ts';
import { correctionSchema } from '../schema.ts';
import { checkFields } from './fields.ts';
import type { Declaration } from './folder.ts';
import type { Site } from './links.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

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
