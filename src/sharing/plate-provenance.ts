import { publishedEssays, type Essay } from '../library/essays.ts';
import { readManuscript } from '../manuscript/read.ts';
import type { PlateName } from '../plates/names.ts';
import { absolute, site } from '../site.ts';
import { longDate } from '../text/long-date.ts';

const shows = ({ text, entry }: Essay, plate: PlateName) =>
  readManuscript(text, entry.filePath ?? '').elements.some(
    ({ name, attributes }) => name === 'Plate' && attributes['name']?.text === plate,
  );

/** What a picture says of itself when it is downloaded: its essay, the publication, the day, and the licence. */
export async function provenanceOf(plate: PlateName) {
  const oldestFirst = (await publishedEssays()).toReversed();
  const essay =
    oldestFirst.find(({ thumbnail }) => thumbnail === plate) ??
    oldestFirst.find((candidate) => shows(candidate, plate));
  const day = essay && (essay.modifiedOn ?? essay.publishedOn);
  const address = absolute(essay?.path ?? '/');
  const terms = [site.name, day && longDate(day), site.licence?.name].filter(Boolean).join(' · ');
  return { essay, address, terms, lines: [essay?.title ?? site.name, address, terms] as const };
}
