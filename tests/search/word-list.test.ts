import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { wordFiles } from '../../src/search/indexing/word-list.ts';
import { fileOfShard, shardCount, shardOf } from '../../src/search/word-shards.ts';

const fileOf = (texts: readonly string[], letter: string): unknown =>
  JSON.parse(String(wordFiles(texts).get(fileOfShard(shardOf(letter)))));

it('lists words of four letters or more by first letter, the more frequent ones first, without accents', () => {
  const texts = ['Queue café cafe the calm', 'queue CAFÉ call'];
  expect(fileOf(texts, 'q')).toEqual(['queue']);
  expect(fileOf(texts, 'c')).toEqual(['cafe', 'call calm']);
  expect(fileOf(texts, 't')).toEqual([]);
});

it('has the same number of files for any texts, and at most one letter of an alphabet in each', () => {
  expect(wordFiles([]).size).toBe(shardCount);
  for (const alphabet of ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'])
    expect(new Set(Array.from(alphabet, shardOf)).size).toBe(alphabet.length);
});

it('fold(text) removes accents and leaves other scripts alone', () => {
  expect(fold('Éloïse')).toBe('eloise');
  expect(fold('قيادة')).toBe('قيادة');
});
