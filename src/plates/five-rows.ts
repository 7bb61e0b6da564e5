import { labelSize, lineHeight } from '../charts/sheet.ts';
import { wrapText } from '../charts/text-width.ts';
import { sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';

/** The before-and-after table that the essay marks, in our words, with our marks. */
const rows = [
  { from: 'keeps people under control', to: 'builds the system they work in', mark: 'half right' },
  { from: 'looks after tasks', to: 'answers for outcomes', mark: 'right' },
  { from: 'gets more from each hour', to: 'gets to know sooner', mark: 'right' },
  { from: 'trusts experience', to: 'trusts AI', mark: 'false choice' },
  { from: 'grows by hiring', to: 'grows by systems', mark: 'unproven' },
] as const;
const count = (mark: string) => rows.filter((row) => row.mark === mark).length;
const words = ['no', 'one', 'two', 'three', 'four', 'five'];

export const fiveRowsPlate = plate({
  name: 'five-rows',
  ofWords: true,
  title: 'Old leader, new leader: five rows, marked',
  finding: `A table of five rows from the old leader to the new one, each with a mark: ${rows.map(({ from, to, mark }) => `${from}, then ${to}: ${mark}`).join('; ')}.`,
  caption: {
    lead: `Of ${words[rows.length]} rows ${words[count('right')]} stand.`,
    rest: 'The rows are from A to Z of Software Engineering, in our words; the marks are ours, and the essay gives the reason for each.',
  },
  source: 'Rows: A to Z of Software Engineering, “Leadership Didn’t Die”, in our words. Marks: ours.',
  table: () => [
    ['row', 'the old leader', 'the new leader', 'our mark'],
    ...rows.map(({ from, to, mark }, at) => [at + 1, from, to, mark]),
  ],
  compose(size) {
    const { width } = sheetOf(size, { front: 0, wide: 0, narrow: 0 });
    const marks = 92;
    const column = (width - marks) / 2;
    const cells = rows.map(({ from, to, mark }) => ({
      mark,
      from: wrapText(from, column - 12, labelSize),
      to: wrapText(to, column - 12, labelSize),
    }));
    const pad = { front: 18, wide: 24, narrow: 18, card: 13 }[size];
    const top = size === 'card' ? 24 : 28;
    const heights = cells.map(
      ({ from, to }) => (Math.max(from.length, to.length) - 1) * lineHeight + labelSize + pad,
    );
    const foot = top + heights.reduce((sum, one) => sum + one, 0);
    const page = sheetOf(size, { front: foot + 2, wide: foot + 2, narrow: foot + 2 });
    const columns = [0, column, width - marks + 4];
    ['the old leader', 'the new leader', 'our mark'].forEach((head, i) => {
      page.label(head, columns[i] ?? 0, 13, { role: 'muted' });
    });
    page.line(0, top - 4, width, top - 4, { stroke: 'ink' });
    let y = top - 4;
    cells.forEach(({ from, to, mark }, i) => {
      const first = y + pad / 2 + labelSize - 1;
      page.lines(from, 0, first, { role: 'muted' });
      page.lines(to, column, first);
      page.label(mark, columns[2] ?? 0, first, { strong: true });
      y += heights[i] ?? 0;
      page.line(0, y, width, y, { stroke: i === cells.length - 1 ? 'ink' : 'rule' });
    });
    return page;
  },
});
