import { bottomAxis } from '../charts/axis.ts';
import { number } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { labelSize, lineHeight } from '../charts/sheet.ts';
import { textWidth } from '../charts/text-width.ts';
import { sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';

/** The constructed log of the essay on an hour a week: minutes guessed, and minutes that it took. */
const rows = [
  { task: 'label on a settings page', guess: 12, took: 27 },
  { task: 'flaky test', guess: 18, took: 21 },
  { task: 'export with one more column', guess: 30, took: 25 },
  { task: 'error message in two languages', guess: 10, took: 22 },
] as const;
const ratio = Math.exp(rows.reduce((sum, { guess, took }) => sum + Math.log(took / guess), 0) / rows.length);

export const logPlate = plate({
  name: 'log',
  title: 'A month of guesses, written down',
  finding: `A constructed log of four small tasks: three took longer than was guessed and one less, so that the next guess should be multiplied by about ${number(ratio, 1)}.`,
  caption: {
    lead: 'Four rows are enough to see which way you miss.',
    rest: `A constructed case: minutes guessed (open) and minutes that it took (filled). On average it took ${number(ratio, 1)} times the guess.`,
  },
  source: 'Constructed, to show the form; your own log stands beside the calculator.',
  table: () => [
    ['task', 'guess (minutes)', 'took (minutes)', 'took ÷ guess'],
    ...rows.map(({ task, guess, took }) => [task, guess, took, took / guess]),
  ],
  compose(size) {
    const card = size === 'card';
    const pitch = { front: 56, wide: 52, narrow: 56, card: 34 }[size];
    const beside = size === 'wide' || card;
    const top = card ? 24 : 34;
    const foot = top + rows.length * pitch;
    const page = sheetOf(size, { front: foot + 44, wide: foot + 44, narrow: foot + 44 });
    const left = beside ? 216 : 8;
    const x = linear([0, 32], [left, page.width - 14]);
    for (const at of [0, 10, 20, 30]) page.line(x(at), top, x(at), foot, { stroke: 'grid' });
    rows.forEach(({ task, guess, took }, at) => {
      const y = top + (at + 0.5) * pitch + (beside ? 0 : 10);
      page.label(task, 0, beside ? y + 4.5 : y - 16, { halo: !beside });
      page.line(x(guess), y, x(took), y, { stroke: 'ink', weight: 2 });
      page.dot(x(guess), y, 5, { fill: 'paper', stroke: 'ink', weight: 1.5 });
      page.dot(x(took), y, 5, { fill: 'ink' });
      const out =
        took > guess ? ({ anchor: 'start', by: 10 } as const) : ({ anchor: 'end', by: -10 } as const);
      page.label(String(took), x(took) + out.by, y + 4.5, { strong: true, anchor: out.anchor, halo: true });
    });
    const key = [
      { words: 'guessed', fill: 'paper' },
      { words: 'it took', fill: 'ink' },
    ] as const;
    let at = left;
    for (const { words, fill } of key) {
      page.dot(at + 5, 8, 4.5, { fill, stroke: 'ink', weight: 1.5, key: true });
      page.label(words, at + 15, 12);
      at += 15 + textWidth(words, labelSize) + lineHeight;
    }
    bottomAxis(page, x, {
      y: foot,
      from: x(0),
      to: x(32),
      ticks: [0, 10, 20, 30].map((minutes) => ({ at: minutes, text: String(minutes) })),
      title: card ? '' : 'minutes',
    });
    return page;
  },
});
