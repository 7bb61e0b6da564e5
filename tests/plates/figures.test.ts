import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, overlap } from '../../src/charts/sheet.ts';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { parametersUnder } from '../../src/models/scenario.ts';
import { figureOf } from '../../src/plates/figures/of-calculator.ts';
import { type PlateSize, plateSizes } from '../../src/plates/figures/size.ts';

const sizes = plateSizes;

const drawings = await Promise.all(
  Object.values<Model>(models).map(async (model) => ({
    id: model.id,
    model,
    figure: await figureOf(model.id),
  })),
);

/** Any numbers that a reader may enter, both near our ranges and as far off as the bounds permit. */
const inputsOf = ({ parameters }: Model) =>
  fc.record(
    Object.fromEntries(
      Object.entries(parameters).map(([key, { minimum, maximum, low, high, likely }]) => [
        key,
        fc.oneof(
          fc.constant(likely),
          fc.double({ min: low, max: high, noNaN: true }),
          fc.double({ min: minimum, max: maximum, noNaN: true }),
          fc.constantFrom(minimum, maximum),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

describe.each(drawings)('the picture of $id', ({ model, figure }) => {
  const untouched = { parameters: parametersUnder(model), set: [] };
  const under = (inputs: Readonly<Record<string, number | undefined>>) => parametersUnder(model, { inputs });
  const draw = (size: PlateSize, shown: Parameters<NonNullable<typeof figure>['compose']>[1]) => {
    const page = figure?.compose(size, shown);
    return { page, svg: page?.svg({ title: 'A picture' }) ?? '' };
  };

  it('is drawn, with nothing in the reader’s colour before they set anything', () => {
    for (const size of sizes) {
      const { svg } = draw(size, untouched);
      expect(svg).toContain('<svg');
      expect(svg).not.toMatch(/-yours/);
    }
  });

  it('shows the reader’s point in their colour, and a pinned answer in grey', () => {
    const [key = ''] = Object.keys(model.parameters);
    const inputs = { [key]: model.parameters[key]?.high ?? 0 };
    for (const size of sizes) {
      const { svg } = draw(size, {
        parameters: under(inputs),
        set: [key],
        pinned: untouched.parameters,
      });
      expect(svg).toMatch(/(fill|stroke)-yours/);
      expect(svg).toContain('pinned');
      expect(svg).toMatch(/(fill|stroke)-muted/);
    }
  });

  it('keeps its height, its labels apart and on the sheet, and its numbers finite, whatever is entered', () => {
    const { page: before } = draw('front', untouched);
    fc.assert(
      fc.property(
        inputsOf(model),
        fc.option(inputsOf(model), { nil: undefined }),
        fc.constantFrom(...sizes),
        (inputs, pinned, size) => {
          const { page, svg } = draw(size, {
            parameters: under(inputs),
            set: Object.keys(inputs),
            ...(pinned ? { pinned: under(pinned) } : {}),
          });
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
          if (size === 'front') expect(page?.height).toBe(before?.height);
          const boxes = page?.boxes() ?? [];
          const outside = boxes.filter(
            ({ left, right, top, bottom }) =>
              left < -1 || top < 0 || right > (page?.width ?? 0) + 1 || bottom > (page?.height ?? 0),
          );
          expect(outside.map(({ text, left, right, top }) => [text, left, right, top])).toEqual([]);
          const clashes = boxes.flatMap((a, i) =>
            boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} / ${b.text}`] : [])),
          );
          expect(clashes).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('a label is as wide as its letters', () => {
  const { left, right } = boxOf({ text: '1.25×', x: 10, y: 10, look: {} });
  expect(right - left).toBeCloseTo(13 * (0.6 * 4 + 0.26), 5);
});

it('a card of the audit names every layer above the axis', async () => {
  const { parameters } = models['leverage-audit'];
  const page = (await figureOf('leverage-audit'))?.compose('card', { parameters, set: [] });
  const boxes = page?.boxes() ?? [];
  const named = boxes.filter(({ text }) => /^(Clarity|Decisions|Systems and tools|People|Code)$/.test(text));
  expect(named).toHaveLength(5);
  const axis = boxes.find(({ text }) => text.startsWith('share of'));
  expect(axis?.top).toBeGreaterThan(Math.max(...named.map(({ bottom }) => bottom)));
});

it('one label names both numbers of managers where their dots stand at the same span', async () => {
  const model = models['executive-compression'];
  const figure = await figureOf(model.id);
  const labels = (size: PlateSize, inputs: Readonly<Record<string, number>>) =>
    (figure?.compose(size, { parameters: parametersUnder(model, { inputs }), set: [] }).boxes() ?? [])
      .map(({ text }) => text)
      .filter((text) => /^(?:now|after) /.test(text));
  for (const size of sizes) {
    expect(labels(size, {})).toEqual(['now 31, after 25']);
    expect(labels(size, { growth: 2 })).toEqual(['now 31, after 50']);
    expect(labels(size, { spanAfter: 12 })).toEqual(['after 11', 'now 31']);
  }
});
