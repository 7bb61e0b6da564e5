import { describe, expect, it } from 'vitest';
import { platesFrom } from '../../src/plates/index.ts';
import { plateNames } from '../../src/plates/names.ts';
import { ledger } from './ledger.ts';

const plates = platesFrom(ledger);
/** Cells of a plate's CSV file, of which no quoted one holds a line break. */
const cellsOf = (name: keyof typeof plates) =>
  plates[name]
    .csv()
    .trim()
    .split('\r\n')
    .map((line) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = '']) =>
        cell.replaceAll(/^"|"$/g, ''),
      ),
    );
/** The row with this first cell, as a record by column name. */
function rowOf(name: keyof typeof plates, first: string) {
  const [head = [], ...rows] = cellsOf(name);
  const row = rows.find(([cell]) => cell === first) ?? [];
  return Object.fromEntries(head.map((column, at) => [column, row[at]]));
}

describe.each(plateNames)('the numbers of the plate %s', (name) => {
  const [head = [], ...rows] = cellsOf(name);

  it('stand below the names of their columns, with nothing before them', () => {
    expect(head.length).toBeGreaterThan(1);
    expect(new Set(head).size).toBe(head.length);
    expect(head.join()).toMatch(/^[a-z]/);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ length }) => length !== head.length)).toEqual([]);
  });

  it('are finite numbers, or left out', () => {
    expect(plates[name].csv()).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  });
});

describe('the table of a plate', () => {
  it('follows Amdahl’s law: a day in five gives 1.25 at most', () => {
    expect(rowOf('ceiling', '0.2')['the most that any tool can reach (x)']).toBe('1.25');
    expect(rowOf('ceiling', '1')['the most that any tool can reach (x)']).toBe('');
  });
  it('has a wait of four times the work where somebody is busy four fifths of the time', () => {
    expect(rowOf('queue', '0.8')['waiting (multiples of the work’s own time)']).toBe('4');
  });
  it('has the numbers that the plate of spans says in words', () => {
    const { finding } = plates.spans;
    const [managers, layers] = Object.values(rowOf('spans', '6')).slice(1);
    expect(finding).toContain(`need ${managers} managers in ${layers} layers where each leads 6`);
  });
  it('has the sum of the stages as the length of a loop where they follow one another', () => {
    const [, ...days] = Object.values(rowOf('loop', 'without AI')).map(Number);
    const [rate, whole] = [days.pop(), days.pop() ?? NaN];
    expect(days.reduce((sum, stage) => sum + stage, 0)).toBe(whole);
    expect(rate).toBeCloseTo(65 / whole, 3);
  });
  it('has every trial with its interval, where there is one', () => {
    expect(cellsOf('trials').slice(1, 3)).toEqual([
      ['Alpha et al. 2023', '95 people, one small task, 2022', '2.26', '1.27', '9.09', 'true'],
      ['Beta 2024', '', '1.27', '', '', 'true'],
    ]);
  });
  it('counts those who returned, person by person and in all', () => {
    const [, ...rows] = cellsOf('returns');
    const founding = rows.find(([, group]) => group === 'founding committers');
    const people = new Map(
      rows.filter(([what]) => what === 'founding committer').map((row) => [row[1], row]),
    );
    const sum = (column: number) =>
      [...people.values()].reduce((total, row) => total + Number(row[column]), 0);
    expect([sum(5), sum(6)]).toEqual([Number(founding?.[5]), Number(founding?.[6])]);
    expect(plates.returns.finding).toContain(`Of ${founding?.[5]} founding committers`);
  });
});
