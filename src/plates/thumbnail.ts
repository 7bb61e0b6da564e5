import { extentOf } from '../charts/extent.ts';
import { type Paint, type Sheet, sheet } from '../charts/sheet.ts';
import { coordinate, element } from '../charts/svg.ts';

const rim = 4;

/** Lines of writing as bars, for a drawing that is all words. */
function barsFor(page: Sheet) {
  const bars = sheet(page.width, page.height);
  for (const { left, right, top, bottom, role, strong } of page.labels()) {
    const y = (top + bottom) / 2;
    bars.line(left, y, right, y, { stroke: role, width: strong ? 4 : 2 });
  }
  return bars.marks();
}

/** The marks of a drawing cut to what they fill, for lists that show it as small as a stamp. */
export function thumbnailOf(
  page: Sheet,
  { words = false, paint }: { readonly words?: boolean; readonly paint?: Paint | undefined } = {},
) {
  const marks = [...page.marks(), ...(words ? barsFor(page) : [])];
  const { left, top, right, bottom } = extentOf(marks);
  const box = [left - rim, top - rim, right - left + 2 * rim, bottom - top + 2 * rim].map(coordinate);
  const placed = paint
    ? { xmlns: 'http://www.w3.org/2000/svg', width: box[2], height: box[3] }
    : { preserveAspectRatio: 'xMinYMin' };
  return element('svg', { viewBox: box.join(' '), ...placed }, page.drawn(marks, paint));
}
