import { describe, expect, it, test } from 'vitest';
import { csv, csvCell } from '../../src/text/csv.ts';

describe('csv(rows)', () => {
  it('writes a line for each row, and leaves a missing field empty', () => {
    expect(
      csv([
        ['a', 'b', 'c'],
        [1.5, undefined, null],
        [-2, true, ''],
      ]),
    ).toBe('a,b,c\r\n1.5,,\r\n-2,true,\r\n');
  });
  it('quotes what would end a field or a line', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines', 'old\rline']])).toBe(
      '"a,b","say ""x""","two\nlines","old\rline"\r\n',
    );
  });
  it.each(['=SUM(A1)', '+1', '-1', '@x', '\t=1', '\r=1'])(
    'marks %j, a formula to a spreadsheet, as text',
    (text) => {
      expect(csv([[text]]).replace(/^"/, '')).toMatch(/^'/);
    },
  );
});

test.each(['=cmd', '+1', '-1', '@x', '\t=x', '\r=x', '\n=x'])(
  'csvCell(text) marks as text what a spreadsheet would take for a formula: %j',
  (text) => {
    expect(csvCell(text)).toMatch(/^"?'/);
  },
);

test('csvCell(number) leaves a negative number a number', () => {
  expect(csvCell(-1.5)).toBe('-1.5');
});

test.each([
  ['a, b', '"a, b"'],
  ['a "b"', '"a ""b"""'],
  ['a;b', '"a;b"'],
  ['a\rb', '"a\rb"'],
  [null, ''],
])('csvCell(%j) is %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
