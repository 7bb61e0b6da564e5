import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { ratio } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { lineHeight } from '../charts/sheet.ts';
import { executiveCompression } from '../models/executive-compression.ts';
import { plate, sheetOf } from './plate.ts';

const makers = executiveCompression.parameters.makers.likely;
const { likely: faster } = executiveCompression.parameters.speedRatio;
const spans = Array.from({ length: 14 }, (_, i) => i + 3);
const at = (span: number) =>
  executiveCompression.evaluate({ makers, span, spanAfter: span, speedRatio: faster });
const [usual, wide] = [at(6), at(12)];

/** Runs of neighbouring spans that need the same number of layers. */
const runs = spans.reduce<{ from: number; to: number; layers: number }[]>((found, span) => {
  const { layers } = at(span);
  const last = found.at(-1);
  return last?.layers === layers
    ? [...found.slice(0, -1), { ...last, to: span }]
    : [...found, { from: span, to: span, layers }];
}, []);

export const spansPlate = plate({
  name: 'spans',
  title: 'Layers and managers, by span of control',
  finding: `${makers} makers need ${usual.managers} managers in ${usual.layers} layers where each leads 6, and ${wide.managers} where each leads 12; taking the ${ratio(faster)} of completion tools wholly as fewer makers, ${usual.makersAfter}, leaves ${usual.managersAfter} managers and the same ${usual.layersAfter} layers.`,
  caption: {
    lead: 'Wider spans, not faster makers, take managers away.',
    rest: `Managers over ${makers} makers, by how many people each leads: ${usual.managers} at a span of 6, ${wide.managers} at 12. Open: the same output from the ${usual.makersAfter} makers that the ${ratio(faster)} of completion tools would need, ${usual.managersAfter} managers at 6 and as many layers.`,
  },
  source: 'Arithmetic, level by level; spans: Gallup, US managers, 2025.',
  table: () => [
    [
      'people each manager leads',
      `managers over ${makers} makers`,
      `layers over ${makers} makers`,
      `managers over ${usual.makersAfter} makers, each ${faster} x as fast`,
      `layers over ${usual.makersAfter} makers`,
    ],
    ...spans.map((span) => {
      const { managers, layers, managersAfter, layersAfter } = at(span);
      return [span, managers, layers, managersAfter, layersAfter];
    }),
  ],
  compose(size) {
    const narrow = size === 'narrow';
    const card = size === 'card';
    const page = sheetOf(size, { front: 350, wide: 410, narrow: 350 });
    const left = 34;
    const right = page.width - 14;
    const bottom = page.height - 42;
    const crown = card ? 52 : 66;
    const x = linear([2.5, 16.5], [left, right]);
    const y = linear([0, 80], [bottom, crown]);

    page.rect(x(5), y(80), x(6) - x(5), bottom - y(80), { fill: 'evidence-wash' });
    leftAxis(page, y, {
      x: left,
      to: right,
      ticks: (card ? [25, 50, 75] : [20, 40, 60, 80]).map((value) => ({ at: value, text: String(value) })),
      title: `managers over ${makers} makers`,
    });
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: right,
      ticks: [4, 6, 8, 10, 12, 14, 16].map((value) => ({ at: value, text: String(value) })),
      title: 'people each manager leads',
    });
    for (const { from, to, layers } of runs) {
      const [start, end, rise] = [x(from) - 4, x(to) + 4, crown - 12];
      page.path(`M${start} ${rise + 5}V${rise}H${end}V${rise + 5}`, { stroke: 'muted' });
      const words = to - from > 1 ? `${layers} layers` : String(layers);
      page.label(words, (start + end) / 2, rise - 6, { anchor: 'middle', role: 'muted' });
    }
    for (const span of spans) {
      const { managers, managersAfter } = at(span);
      page.line(x(span), bottom, x(span), y(managers), { stroke: 'ink' });
      page.dot(x(span), y(managersAfter), card ? 3 : 4, { fill: 'paper', stroke: 'ink' });
      page.dot(x(span), y(managers), card ? 3 : 4, { fill: 'ink' });
    }
    page.label(`${usual.managers}`, x(6) + 8, y(usual.managers) - 6, { strong: true, halo: true });
    page.label(`${wide.managers}`, x(12) + 7, y(wide.managers) - 6, { strong: true, halo: true });
    page.yours({
      model: executiveCompression.id,
      x: { key: 'span', domain: [2.5, 16.5], range: [left, right] },
      y: { key: 'managers', domain: [0, 80], range: [bottom, crown] },
      fixed: { makers },
    });
    page.lines(
      narrow || card ? ['median span:', '5 to 6'] : ['median span in the US: 5 to 6'],
      x(6) + 10,
      y(card ? 62 : 70),
      {
        role: 'evidence',
        halo: true,
      },
    );
    const key = { x: x(narrow ? 7.4 : card ? 9.3 : 8), y: y(card ? 66 : 52) };
    page.dot(key.x, key.y - 4.5, 4, { fill: 'ink' });
    page.label(`${makers} makers`, key.x + 10, key.y, { halo: true });
    page.dot(key.x, key.y + lineHeight - 3.5, 4, { fill: 'paper', stroke: 'ink' });
    const fewer = `${usual.makersAfter} makers, each ${ratio(faster)} as fast`;
    page.label(fewer, key.x + 10, key.y + lineHeight + 1, { halo: true });
    return page;
  },
});
