import { expect, it } from 'vitest';
import { filedUnder } from '../../src/publication/lists.ts';

const source = (id: string, ...findings: { question: string; withdrawn?: object }[]) => ({ id, findings });

it('finds the sources with a finding under a question, withdrawn findings not counted', () => {
  const sources = [
    source('speed', { question: 'speed' }),
    source('both', { question: 'cost' }, { question: 'speed' }),
    source('gone', { question: 'speed', withdrawn: {} }),
    source('essay'),
  ];
  const ids = (questions: string[]) => filedUnder(questions, sources).map(({ id }) => id);
  expect(ids(['speed'])).toEqual(['speed', 'both']);
  expect(ids(['cost', 'time'])).toEqual(['both']);
  expect(ids([])).toEqual([]);
});
