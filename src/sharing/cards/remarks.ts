import { countedLength } from '../../share-links.ts';
import { drawable } from './drawable.ts';

/** What networks cut or refuse: X by its documentation of cards, LinkedIn as seen in its feed. */
export const networkLimits = { xTitle: 70, xAlt: 420, linkedInTitle: 119, pictureBytes: 300_000 } as const;

interface Shared {
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly alt: string;
  readonly bytes: number;
}

/** What an author would mend before a link is shared; titles and summaries of sources are not ours to cut. */
export function remarks({ kind, title, sentence, alt, bytes }: Shared): string[] {
  const ours = kind !== 'source';
  const length = countedLength(title);
  const drawn = drawable(title);
  return [
    ours &&
      length > networkLimits.xTitle &&
      `Title: ${length} characters, X cuts it at ${networkLimits.xTitle}`,
    ours && length < 8 && kind === 'essay' && `Title: ${length} characters say little beside a picture`,
    kind === 'essay' &&
      sentence.length < 50 &&
      `Description: ${sentence.length} characters, 50 or more say what it is about`,
    kind === 'essay' &&
      sentence.length > 160 &&
      `Description: ${sentence.length} characters, 160 is the most that is shown whole`,
    alt.length > networkLimits.xAlt &&
      `Alternative text: ${alt.length} characters, X takes ${networkLimits.xAlt}`,
    bytes > networkLimits.pictureBytes &&
      `Picture: ${Math.round(bytes / 1000)} KB, some readers refuse more than 300`,
    drawn === '' && 'Title: the card cannot draw this script, and shows the publication’s name instead',
    drawn !== '' &&
      drawn !== title.replace(/\s+/g, ' ').trim() &&
      'Title: the card leaves out characters that it cannot draw',
  ].filter((remark) => remark !== false);
}
