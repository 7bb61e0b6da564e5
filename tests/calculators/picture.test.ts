import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { scenarioIn } from '../../src/calculators/answer/query.ts';
import { writeState } from '../../src/calculators/answer/address.ts';
import type { PublishedWords } from '../../src/calculators/answer/published-words.ts';
import { type State, untouched } from '../../src/calculators/answer/state.ts';
import { linesOf } from '../../src/calculators/picture/lines.ts';
import { answerPicture, pictureSizes } from '../../src/calculators/picture/picture.ts';
import { figureOf } from '../../src/plates/figures/of-calculator.ts';
import { calculators } from './words-of.ts';

const colours = { ink: '#111111', muted: '#555555', paper: '#ffffff', yours: '#c9371c', evidence: '#1d4fb8' };
const around = (words: PublishedWords['words'], small: readonly string[]): PublishedWords => ({
  words,
  small,
  publication: 'The <Publication> & Sons',
  page: 'https://example.org/calculators/x/',
  edition: '28 November 2026',
  mark: { stroked: 'M0 0h1', filled: 'M0 0v1' },
  sources: {},
  colours,
});

describe.each(calculators)('the picture of an answer of $id', ({ id, model, words }) => {
  const draw = async (state: State, size: 'card' | 'slide' = 'card') =>
    answerPicture({ model, words, state }, around(words, words.small), {
      size,
      day: '29 November 2026',
      figure: await figureOf(id),
    });
  const set = Object.fromEntries(
    Object.entries(model.parameters).map(([key, { maximum }]) => [key, maximum]),
  );

  it.each(['card', 'slide'] as const)('is SVG of its size that needs no style sheet: %s', async (size) => {
    for (const state of [untouched, { values: set, switches: words.switches.map((one) => one.id) }]) {
      const svg = await draw(state, size);
      expect(svg).not.toMatch(/ class=|NaN|undefined|Infinity/);
      const { width, height } = pictureSizes[size];
      expect(svg).toContain(`width="${width}" height="${height}"`);
      // The name of a publication may contain any characters.
      expect(svg).toContain('The &#60;Publication&#62; &#38; Sons');
      expect(parseDocument(svg, { xmlMode: true }).children).toHaveLength(1);
    }
  });

  it('uses the colour of the reader only once they have set something, and says what the default was', async () => {
    expect(await draw(untouched)).not.toContain(colours.yours);
    const [key = ''] = words.small;
    const svg = await draw({ values: { [key]: set[key] ?? 0 }, switches: [] });
    expect(svg).toContain(colours.yours);
    expect(svg).toContain('With these numbers');
    expect(svg).toContain('By default: ');
  });
});

const argued = calculators.filter(({ words }) => words.switches.length > 0);
it.each(argued)('marks in the figure of $id what an argument set', async ({ id, model, words }) => {
  const [argument] = words.switches;
  const svg = answerPicture(
    { model, words, state: { values: {}, switches: [argument?.id ?? ''] } },
    around(words, words.small),
    { size: 'card', day: '29 November 2026', figure: await figureOf(id) },
  );
  expect(svg.slice(svg.lastIndexOf('<svg'))).toContain(colours.yours);
});

describe('linesOf(html, width, measure)', () => {
  const lines = (html: string, width: number) =>
    linesOf(html, width, ({ length }) => length).map((line) => line.map(({ text }) => text).join(''));

  it('breaks at spaces, but not between a number and its unit or a comma', () => {
    expect(lines('of <b class="font-normal text-yours">45\u00a0hours</b>, and more', 12)).toEqual([
      'of 45\u00a0hours,',
      'and more',
    ]);
  });
  it('keeps the whole sentence, whatever the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9,.&#]{1,9}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 60 }),
        (words, width) => {
          const html = words.join(' ').replaceAll('&', '&#38;');
          expect(lines(html, width).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });
});

describe.each(calculators)('scenarioIn($id, search)', ({ model }) => {
  const key = Object.keys(model.parameters)[0] ?? '';
  const query = writeState(model, { values: { [key]: model.parameters[key]?.maximum ?? 1 }, switches: [] });

  it('is the scenario, without parameters that others added to the link', () => {
    expect(scenarioIn(model, `?${query}&utm_source=linkedin&fbclid=1&gclid=%22%3E`)).toBe(query);
  });
  it.each(['', '?', '?utm_source=x', '?value=1', `?${key}=1`])(
    'is empty where there is no scenario: %s',
    (search) => {
      expect(scenarioIn(model, search)).toBe('');
    },
  );
});
