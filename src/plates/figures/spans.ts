import { spans as said } from '#words/figures';
import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { number } from '../../charts/format.ts';
import { linear } from '../../charts/scale.ts';
import { labelSize, lineHeight } from '../../charts/sheet.ts';
import { textWidth } from '../../charts/text-width.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { executiveCompression } from '../../models/executive-compression.ts';
import { type Figure, labelPoints, point, scenarios, standing, valuesOf } from './figure.ts';
import { type PlateSize, sheetOf } from './size.ts';

export interface AtSpan {
  readonly managers: number;
  readonly layers: number;
  readonly managersAfter: number;
}

interface SpansDrawing {
  readonly first: number;
  readonly last: number;
  readonly at: (span: number) => AtSpan;
  readonly top: number;
  readonly makers: number;
  /** What an open dot counts. */
  readonly after: string;
}

/** Managers and layers above some makers, by how many people each manager leads. */
export function drawSpans(size: PlateSize, { first, last, at, top, makers, after }: SpansDrawing) {
  const narrow = size === 'narrow';
  const card = size === 'card';
  const page = sheetOf(size, { front: 350, wide: 410, narrow: 350 });
  const beside = ticks(0.01 * top, top, card ? 3 : 4);
  const left = Math.max(42, ...beside.map((value) => textWidth(number(value, 0), labelSize) + 12));
  const right = page.width - 14;
  const bottom = page.height - 42;
  const crown = card ? 52 : 66;
  const spans = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const x = linear([first - 0.5, last + 0.5], [left, right]);
  const y = linear([0, top], [bottom, crown]);

  page.rect(x(5), crown, x(6) - x(5), bottom - crown, { fill: 'evidence-wash' });
  leftAxis(page, y, {
    x: left,
    to: right,
    ticks: beside.map((value) => ({ at: value, text: number(value, 0) })),
    title: said.managersOver(number(makers, 0)),
  });
  const every = last - first > 16 ? 4 : 2;
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: spans.filter((span) => span % every === 0).map((value) => ({ at: value, text: String(value) })),
    title: said.leads,
  });

  // Runs of neighbouring spans that need the same number of layers, each under a bracket.
  const runs = spans.reduce<{ from: number; to: number; layers: number }[]>((found, span) => {
    const { layers } = at(span);
    const before = found.at(-1);
    return before?.layers === layers
      ? [...found.slice(0, -1), { ...before, to: span }]
      : [...found, { from: span, to: span, layers }];
  }, []);
  const rise = crown - 12;
  const half = Math.min(4, (x(first + 1) - x(first)) / 3);
  page.label(said.layers, 0, rise - 6, { role: 'muted' });
  for (const { from, to, layers } of runs) {
    const [start, end] = [x(from) - half, x(to) + half];
    page.path(`M${start} ${rise + 5}V${rise}H${end}V${rise + 5}`, { stroke: 'muted', key: true });
    page.label(String(layers), (start + end) / 2, rise - 6, { anchor: 'middle', role: 'muted' });
  }
  for (const span of spans) {
    const { managers, managersAfter } = at(span);
    page.line(x(span), bottom, x(span), y(managers), { stroke: 'ink' });
    page.dot(x(span), y(managersAfter), card ? 3 : 4, { fill: 'paper', stroke: 'ink' });
    page.dot(x(span), y(managers), card ? 3 : 4, { fill: 'ink' });
  }
  const label = narrow || card ? said.medianNarrow : said.median;
  page.lines(label, x(6) + 10, y((card ? 0.775 : 0.875) * top), { role: 'evidence', halo: true });
  const key = {
    x: left + { narrow: 0.35, card: 0.486, front: 0.393, wide: 0.393 }[size] * (right - left),
    y: y((card ? 0.825 : 0.65) * top),
  };
  page.dot(key.x, key.y - 4.5, 4, { fill: 'ink', key: true });
  page.label(said.makers(number(makers, 0)), key.x + 10, key.y, { halo: true });
  page.dot(key.x, key.y + lineHeight - 3.5, 4, { fill: 'paper', stroke: 'ink', key: true });
  page.label(after, key.x + 10, key.y + lineHeight + 1, { halo: true });
  return { page, x, y, left, right, bottom, crown };
}

/** The reader’s managers now and afterwards, each at its span. */
export const spans: Figure = {
  title: said.title,
  compose(size, shown) {
    const now = valuesOf(executiveCompression, shown.parameters);
    const all = scenarios(shown).map(([which, parameters]) => {
      const values = valuesOf(executiveCompression, parameters);
      return { which, ...values, ...executiveCompression.evaluate(values) };
    });
    const reached = all.flatMap(({ span, spanAfter }) => [span, spanAfter]);
    const first = Math.min(...reached) < 3 ? 2 : 3;
    const last = Math.max(...reached) > 16 ? 30 : 16;
    const at = (span: number) => executiveCompression.evaluate({ ...now, span, spanAfter: span });
    const ends = at(first);
    const top = roundUp(
      1.02 *
        Math.max(
          4,
          ends.managers,
          ends.managersAfter,
          ...all.flatMap((each) => [each.managers, each.managersAfter]),
        ),
    );
    const { page, x, y, left } = drawSpans(size, {
      first,
      last,
      at,
      top,
      makers: now.makers,
      after: said.makersAfter(number(at(first).makersAfter, 0)),
    });
    const marked = all.flatMap(({ which, span, spanAfter, managers, managersAfter }) => {
      const { role } = standing(shown, which);
      const before = [x(span), y(managers)] as const;
      const after = [x(spanAfter), y(managersAfter)] as const;
      page.line(...before, ...after, { stroke: role, weight: 2 });
      point(page, before, role);
      point(page, after, role);
      if (which === 'pinned') return [{ at: after, role, text: said.pinned(number(managersAfter, 0)) }];
      const names = [
        { at: before, role, text: said.now(number(managers, 0)) },
        { at: after, role, text: said.after(number(managersAfter, 0)) },
      ];
      // Dots above one another share a label: two labels that avoid the stems would end up beside each other's dots.
      const upper = managers > managersAfter ? before : after;
      return span === spanAfter
        ? [{ at: upper, role, text: names.map(({ text }) => text).join(', ') }]
        : names;
    });
    const stems = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((span) =>
      Array.from({ length: 26 }, (_, i) => [x(span), y((at(span).managers * i) / 25)] as const),
    );
    labelPoints(page, marked, { after: left, clear: stems });
    page.prune();
    return page;
  },
};
