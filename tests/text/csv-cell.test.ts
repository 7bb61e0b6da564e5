import { expect, test } from 'vitest';
import { csvCell } from '../../src/text/csv-cell.ts';

test.each(['=cmd', '+1', '-1', '@x', '\t=x', '\r=x', '\n=x'])(
  'csvCell(text) marks as text what a spreadsheet would take for a formula: %j',
  (text) => {
    expect(csvCell(text)).toMatch(/^"?'/);
  },
);

test('csvCell(number) leaves what is below nothing a number', () => {
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
