import { ratio } from '../charts/format.ts';
import { executiveCompression } from '../models/executive-compression.ts';
import { drawSpans } from './figures/spans.ts';
import { plate } from './plate.ts';

const makers = executiveCompression.parameters.makers.likely;
const { likely: faster } = executiveCompression.parameters.speedRatio;
const spans = Array.from({ length: 14 }, (_, i) => i + 3);
const at = (span: number) =>
  executiveCompression.evaluate({ makers, span, spanAfter: span, speedRatio: faster });
const [usual, wide] = [at(6), at(12)];

export const spansPlate = plate({
  name: 'spans',
  title: 'Layers and managers, by span of control',
  finding: `${makers} makers need ${usual.managers} managers in ${usual.layers} layers where each leads 6, and ${wide.managers} where each leads 12; taking the ${ratio(faster)} of completion tools wholly as fewer makers, ${usual.makersAfter}, leaves ${usual.managersAfter} managers and the same ${usual.layersAfter} layers.`,
  caption: {
    lead: 'Wider spans take more managers away than faster makers.',
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
    const { page, x, y, left, right, bottom, crown } = drawSpans(size, {
      first: 3,
      last: 16,
      at,
      top: 80,
      makers,
      after: `${usual.makersAfter} makers, each ${ratio(faster)} as fast`,
    });
    page.label(`${usual.managers}`, x(6) + 8, y(usual.managers) - 6, { strong: true, halo: true });
    page.label(`${wide.managers}`, x(12) + 7, y(wide.managers) - 6, { strong: true, halo: true });
    page.yours({
      model: executiveCompression.id,
      x: { key: 'span', domain: [2.5, 16.5], range: [left, right] },
      y: { key: 'managers', domain: [0, 80], range: [bottom, crown] },
      fixed: { makers },
    });
    return page;
  },
});
