import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/charts/sheet.ts';
import { platesFrom } from '../../src/plates/index.ts';
import { plateNames } from '../../src/plates/names.ts';
import { trialsPlate } from '../../src/plates/trials.ts';
import { plateSizes, widths } from '../../src/plates/figures/size.ts';
import { ledger } from './ledger.ts';

const plates = platesFrom(ledger);
const drawings = plateNames.flatMap((name) =>
  plateSizes.map((size) => ({ name, size, plate: plates[name] })),
);

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

/** Reads SVG as XML; `unclosed` lists the tags that are not closed, or closed in the wrong order. */
function read(svg: string) {
  const elements: Element[] = [];
  const parser = new Parser(
    { onopentag: (name, attributes) => elements.push({ name, attributes }) },
    { xmlMode: true },
  );
  parser.end(svg);
  const open: string[] = [];
  const unclosed: string[] = [];
  for (const [, closing, name = '', selfClosing] of svg.matchAll(/<(\/?)([\w-]+)[^>]*?(\/?)>/g)) {
    if (closing && open.pop() !== name) unclosed.push(name);
    if (!closing && !selfClosing) open.push(name);
  }
  return { elements, root: elements[0], unclosed: [...unclosed, ...open] };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(drawings)('$name, drawn $size', ({ size, plate }) => {
  const svg = plate.draw(size);
  const { elements, root, unclosed } = read(svg);
  const [, , width = 0, height = 0] = (root?.attributes['viewBox'] ?? '').split(' ').map(Number);

  it('is well-formed SVG with a number in every coordinate', () => {
    expect(unclosed).toEqual([]);
    expect(root?.name).toBe('svg');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('has its finding as alternative text', () => {
    expect(root?.attributes['role']).toBe('img');
    expect(elements[1]?.name).toBe('title');
    expect(svg).toContain(
      `<title>${plate.finding.replace(/['"&<>]/g, (c) => `&#${c.charCodeAt(0)};`)}</title>`,
    );
  });

  it('keeps every label within the sheet and clear of every other', () => {
    const boxes = plate.boxes(size);
    expect(boxes.length).toBeGreaterThan(4);
    const outside = boxes.filter((b) => b.left < 0 || b.top < 0 || b.right > width || b.bottom > height);
    expect(outside).toEqual([]);
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => [a.text, b.text]),
    );
    expect(clashes).toEqual([]);
  });

  it('sets its labels at 12 pixels or more, and at 26 on a card', () => {
    const scale = Number(root?.attributes['width'] ?? width) / width;
    expect(Number(root?.attributes['font-size']) * scale).toBeGreaterThanOrEqual(size === 'card' ? 26 : 12);
  });

  it('takes its colours from the page, except on a card, which has its own', () => {
    expect(svg).not.toContain('style=');
    expect(svg).not.toContain('yours"');
    const classed = elements.some(({ attributes }) => 'class' in attributes);
    expect(classed).toBe(size !== 'card');
    expect(/#[0-9a-f]{6}/.test(svg)).toBe(size === 'card');
  });

  it('is drawn the same twice', () => {
    expect(platesFrom(ledger)[plate.name].draw(size)).toBe(svg);
  });
});

describe('all plates', () => {
  it('use only three line weights, except for bars', () => {
    for (const { name, plate } of drawings.filter(({ size }) => size === 'wide')) {
      const { elements } = read(plate.draw('wide'));
      const lines = elements
        .filter(({ name: tag }) => tag !== 'text')
        .map(({ attributes }) => attributes['stroke-width'] ?? '1');
      // The squares of this plate are strokes as wide as they are long.
      const bars = name === 'review-queue' ? 1 : 0;
      expect(new Set(lines.filter((weight) => !['1', '1.5', '2'].includes(weight))).size, name).toBe(bars);
    }
  });

  it('have a layer for the reader’s own point exactly where they are drawn from a model', () => {
    for (const { name, plate } of drawings.filter(({ size }) => size === 'front')) {
      const layer = read(plate.draw('front')).elements.find(({ attributes }) => 'data-yours' in attributes);
      const ofStudies = ['trials', 'returns', 'ladder', 'review-queue'];
      const ofEssays = ['log', 'prices', 'freeze', 'five-rows', 'hires'];
      const drawnFromModel = ![...ofStudies, ...ofEssays].includes(name);
      expect(layer !== undefined, name).toBe(drawnFromModel);
      if (layer) {
        expect(layer.attributes['data-x']?.split(' ').map(Number).every(Number.isFinite)).toBe(true);
        expect(layer.attributes['data-y']?.split(' ')).toHaveLength(4);
      }
    }
  });

  it('can be saved as a file with headline, source, address and licence', () => {
    for (const name of plateNames) {
      const file = plates[name].file([
        'An essay',
        'https://fulcrum.example/',
        'Fulcrum · 1 May 2026 · CC BY 4.0',
      ]);
      expect(read(file).unclosed).toEqual([]);
      expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
      const written = [...file.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
      expect(written.slice(-3)).toEqual([
        'An essay',
        'https://fulcrum.example/',
        'Fulcrum · 1 May 2026 · CC BY 4.0',
      ]);
      expect(file).toMatch(/<text[^>]*font-size="22"/);
      const lines = read(file).elements.filter(({ name: tag }) => tag === 'text');
      const below = lines.slice(-3).map(({ attributes }) => Number(attributes['y']));
      expect(Math.max(...below)).toBeLessThan(plates[name].fileSize.height - 40);
      expect(written.join(' ')).toContain(plates[name].source.split(/['"&<>]/)[0]);
      expect(file).not.toContain('class=');
    }
  });

  it('fill a thumbnail with their marks, however little of the sheet these take', () => {
    for (const name of plateNames) {
      const svg = plates[name].thumbnail();
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<text/);
      const [left = 0, top = 0, width = 0, height = 0] =
        /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
      const circles = read(svg).elements.flatMap(({ name: tag, attributes: { cx, cy } }) =>
        tag === 'circle' ? [[Number(cx), Number(cy)] as const] : [],
      );
      expect(circles.filter(([x, y]) => x < left || x > left + width || y < top || y > top + height)).toEqual(
        [],
      );
      expect(width / height, name).toBeGreaterThan(0.7);
      expect(read(svg).elements.length, name).toBeGreaterThan(4);
    }
  });

  it('leave out of a thumbnail the lines that lead to labels it does not have', () => {
    const axis = /d="M([\d.]+) [\d.]+H([\d.]+)/.exec(plates.channels.thumbnail());
    const [left = 0, , width = 0] =
      /viewBox="([^"]*)"/.exec(plates.channels.thumbnail())?.[1]?.split(' ').map(Number) ?? [];
    expect(left + width - Number(axis?.[2])).toBeLessThan(6);
  });

  it('include one of trials that takes the whole column, with one vertical line at no change', () => {
    for (const size of ['front', 'narrow'] as const) {
      const drawn = plates.trials.draw(size);
      const [axis] = [...drawn.matchAll(/d="M4 [\d.]+H([\d.]+)/g)].map(([, end]) => Number(end));
      expect(axis, size).toBeGreaterThan(widths[size] - 20);
      const upright = [...drawn.matchAll(/d="M[\d.]+ ([\d.]+)V([\d.]+)"/g)];
      expect(
        upright.map(([, top, foot]) => Number(foot) - Number(top) > 200),
        size,
      ).toEqual([true]);
    }
  });

  it('can be drawn from an empty ledger', () => {
    const { trials, ladder } = platesFrom([]);
    for (const size of plateSizes) {
      expect(trials.draw(size)).not.toMatch(/NaN|undefined/);
      expect(ladder.draw(size)).not.toMatch(/NaN|undefined/);
    }
  });
});

it.each(plateSizes)('the trials stay on their sheet however far apart they are, drawn %s', (size) => {
  const ratios = [0.2, 0.4, 1, 8, 20];
  const far = ratios.map((likely) => ({
    label: `Study ${likely}`,
    population: '',
    ratio: { likely },
    readFirstHand: true,
  }));
  const { elements, root } = read(trialsPlate(far).draw(size));
  const [, , width = 0] = (root?.attributes['viewBox'] ?? '').split(' ').map(Number);
  const dots = elements
    .filter(({ name }) => name === 'circle')
    .map(({ attributes }) => Number(attributes['cx']));
  expect(dots.length).toBeGreaterThanOrEqual(ratios.length);
  for (const x of dots) expect(x > 0 && x < width, `${x} of ${width}`).toBe(true);
});
