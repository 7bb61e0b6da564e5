import { publishedEssays, type Essay } from '../../library/essays.ts';
import { readManuscript } from '../../manuscript/read.ts';
import type { PlateName } from '../../plates/names.ts';
import type { Plate } from '../../plates/plate.ts';
import { plates } from '../../plates/published.ts';
import { platesShown } from '../../plates/shown.ts';
import { absolute, site } from '../../site.ts';
import { longDate } from '../../text/long-date.ts';
import type { Slide } from './slide.ts';

const shows = ({ text, entry }: Essay, plate: PlateName) =>
  readManuscript(text, entry.filePath ?? '').elements.some(
    ({ name, attributes }) => name === 'Plate' && attributes['name']?.text === plate,
  );

/** The essay that a plate belongs to: the first that bears it at its head, else the first that shows it. */
const essayOf = (plate: PlateName, oldestFirst: readonly Essay[]) =>
  oldestFirst.find(({ thumbnail }) => thumbnail === plate) ??
  oldestFirst.find((essay) => shows(essay, plate));

/** A plate as it is carried off: its finding above it, and below whose it is, of which day, and on what terms. */
function slideOfPlate(
  plate: Plate,
  essay: Pick<Essay, 'title' | 'path' | 'publishedOn' | 'modifiedOn'> | undefined,
): Slide {
  const { caption, title, source } = plate;
  const day = essay && (essay.modifiedOn ?? essay.publishedOn);
  return {
    kicker: essay?.title ?? title,
    statement: caption.lead,
    facts: [['Source', source]],
    // The drawing for cards: the same figure with labels that can be read across a room.
    drawing: { svg: plate.draw('card'), width: 1152, height: 405 },
    footer: [
      absolute(essay?.path ?? '/').replace(/^https?:\/\//, ''),
      [site.name, day && longDate(day), site.licence?.name].filter(Boolean).join(' · '),
    ],
  };
}

export async function plateSlides(): Promise<readonly { plate: PlateName; slide: Slide }[]> {
  const [drawn, essays] = await Promise.all([plates(), publishedEssays()]);
  const oldestFirst = essays.toReversed();
  return platesShown().map((plate) => ({
    plate,
    slide: slideOfPlate(drawn[plate], essayOf(plate, oldestFirst)),
  }));
}
