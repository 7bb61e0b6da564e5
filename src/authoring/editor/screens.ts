import type { Document } from '../../checks/documents.ts';
import { slugOfEssay } from '../../checks/essays.ts';
import { warning, type Problem } from '../../checks/problem.ts';
import { passagesOf } from '../../manuscript/passages.ts';
import { countWords } from '../../manuscript/reading-time.ts';

/** The most phone screens (390 × 844) that an essay's whole page may fill. */
const most = 15;
const screen = 844;

/**
 * Height in pixels of each part of an essay on a phone, fitted in November 2026 to 13 pages in Chromium. The estimate
 * was off by at most one screen, typically by a quarter. `page` is what every page has: its head with the summary,
 * share bar, series, related essays and footer. The plate at the head is counted apart.
 */
const pixels = {
  page: 1880,
  word: 4.65,
  heading: 90,
  plate: 700,
  calculator: 1700,
  table: 200,
  source: 120,
  revision: 100,
} as const;

const lengthOf = (written: unknown) => (Array.isArray(written) ? written.length : 0);

function heightOf({ body, file, front, manuscript }: Document): number {
  const { elements, headings, sources, prose, faults } = manuscript;
  const tables = new Set(
    passagesOf(body, faults.length === 0 ? file : 'broken.md').flatMap(({ table }) => table ?? []),
  );
  // Inside <details>, a calculator takes a single line.
  const calculators = elements.filter(
    ({ name, within }) => name === 'Calculator' && !within.includes('details'),
  );
  const drawn = elements.filter(({ name }) => name === 'Plate' || name === 'Figure');
  return (
    pixels.word * countWords(prose) +
    pixels.heading * headings.length +
    pixels.plate * drawn.length +
    pixels.calculator * calculators.length +
    pixels.table * tables.size +
    pixels.source * sources.length +
    pixels.revision * lengthOf(front?.fields['revisions'])
  );
}

const partnerOf = ({ front }: Document): unknown => {
  const pair = front?.fields['pairedWith'];
  return pair instanceof Object && 'essay' in pair ? pair.essay : undefined;
};

/** Warns of an essay that is long on a phone. Paired essays share a page, one below the other, so both count. */
export function tooManyScreens(essay: Document, essays: readonly Document[]): Problem[] {
  const partner = essays.find(
    (other) => slugOfEssay(other) === partnerOf(essay) || partnerOf(other) === slugOfEssay(essay),
  );
  const plates = essay.front?.fields['thumbnail'] === undefined ? 0 : pixels.plate;
  const text = heightOf(essay) + (partner ? heightOf(partner) : 0);
  const screens = (pixels.page + plates + text) / screen;
  if (screens <= most) return [];
  const beside = partner ? `, with ${slugOfEssay(partner)} on its page` : '';
  return [
    warning(
      { file: essay.file, line: 1 },
      'screens',
      `about ${screens.toFixed(1)} of a phone${beside}`,
      `at most ${most}: cut it, or make an essay of a part`,
    ),
  ];
}
