import path from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/checks/folder.ts';
import { folderOf, mistakesIn, put, small } from '../authoring/publication.ts';
import { generate } from './generate.ts';
import { entering, mark, Stopwatch } from './stages.ts';

describe('generate(content, essays)', () => {
  it.each([[{}], [small]])(
    'fills a publication up to the given number of essays, without mistakes',
    (files) => {
      const folder = folderOf(files);
      put(folder, 'content/.keep', '');
      const written = generate(path.join(folder, 'content'), 40);
      const { essays, series } = readFolder(path.join(folder, 'content'));
      expect(essays).toHaveLength(40);
      expect(series.length).toBeGreaterThan(0);
      expect(mistakesIn(folder)).toEqual([]);
      const text = written.map((file) => readFileSync(file, 'utf8')).join('');
      for (const component of ['Cite', 'Plate', 'Note', 'Checklist', 'Comparison'])
        expect(text.includes(`<${component}`), component).toBe(true);
    },
  );

  it('shows the calculators that the publication has, and no other', () => {
    const calculators = (files: Readonly<Record<string, string>>) => {
      const folder = folderOf(files);
      const written = generate(path.join(folder, 'content'), 12).map((file) => readFileSync(file, 'utf8'));
      return new Set(written.join('').match(/<Calculator model="[^"]*"/g));
    };
    expect([...calculators({ 'content/calculators/team-coordination.mdx': '' })]).toEqual([
      '<Calculator model="team-coordination"',
    ]);
    expect(calculators({}).size).toBe(0);
  });

  it('writes the same publication every time', () => {
    const [one, other] = [folderOf({}), folderOf({})].map((folder) =>
      generate(path.join(folder, 'content'), 12).map((file) => readFileSync(file, 'utf8')),
    );
    expect(one).toEqual(other);
  });
});

describe('Stopwatch', () => {
  const lines: readonly (readonly [number, string])[] = [
    [100, mark('')],
    [300, mark('content-checks')],
    [400, entering('content')],
    [900, entering('compile')],
    [1900, ' generating static routes \n'],
    [1950, '  ├─ /essays/a/index.html'],
    [2000, '  ├─ /cards/a.png'],
    [2100, ' (+150ms)\n'],
    [2400, ' (+400ms)\n  ├─ /rss.xml (+2ms)\n'],
    [2500, entering('finish')],
    [2600, mark('')],
    [3100, mark('search-index')],
    [3200, mark('end')],
  ];

  it('adds each span of time to the stage that has just ended, however the output is split', () => {
    const stopwatch = new Stopwatch(0);
    for (const [time, line] of lines) {
      const whole = line.startsWith('\u0001') ? `${line}\n` : line;
      for (const piece of whole.match(/[\s\S]{1,7}/g) ?? []) stopwatch.read(piece, time);
    }
    expect(
      Object.fromEntries(
        [...stopwatch.seconds].map(([stage, seconds]) => [stage, Number(seconds.toFixed(3))]),
      ),
    ).toEqual({
      start: 0.2,
      checks: 0.2,
      content: 0.5,
      compile: 1,
      render: 0.3,
      cards: 0.3,
      feeds: 0,
      finish: 0.2,
      search: 0.5,
    });
    expect(stopwatch.files).toBe(3);
  });
});
