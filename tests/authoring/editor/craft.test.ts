import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tooManyNumerals } from '../../../src/authoring/editor/numerals.ts';
import { tooManyScreens } from '../../../src/authoring/editor/screens.ts';
import { toldTwice } from '../../../src/authoring/editor/told-twice.ts';
import { readFolder } from '../../../src/checks/folder.ts';
import { folderOf } from '../publication.ts';

const words = new Map([
  [
    'personal-leverage',
    { inputs: {}, outputs: { hoursFreed: { label: 'Hours freed', unit: 'hours' as const } } },
  ],
]);

const read = (files: Readonly<Record<string, string>>) => readFolder(path.join(folderOf(files), 'content'));
const essaysOf = (bodies: Readonly<Record<string, string>>, front = '') =>
  Object.fromEntries(
    Object.entries(bodies).map(([slug, body]) => [
      `content/essays/${slug}.mdx`,
      `---\ntitle: T\n${front}---\n\n${body}\n`,
    ]),
  );
const plain = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('numerals in prose', () => {
  const remarks = (body: string) => {
    const [essay] = read(essaysOf({ a: body })).essays;
    return essay ? tooManyNumerals(essay, words).map(({ line, found }) => `${line}: ${found}`) : [];
  };

  it('are too many above 3.5 in a hundred words', () => {
    expect(remarks(`${plain(187)}\n\nSome 1,900 of 12.5% or $40 in 2026, 3 to 4 or 7.`)).toEqual([]);
    expect(remarks(`${plain(183)}\n\nSome 1,900 of 12.5% or $40 in 2026, 3 to 4 or 7 or 8.`)).toEqual([
      '7: 4.0 in 100 words of prose (8 in 200), 8 of them in "Some 1,900 of 12.5% or $40 in 2026, 3 to 4 or 7 or 8."',
    ]);
  });

  it('are counted as printed where a model computes them', () => {
    const answer = '<Answer model="personal-leverage" output="hoursFreed" as="minutes" />';
    expect(remarks(`${plain(100)} 1 2 3 ${answer}`)).toEqual([expect.stringContaining('(4 in 105)')]);
    expect(remarks(`${plain(100)} 1 2 3 ${answer.replace('minutes', 'words')}`)).toEqual([]);
  });

  it.each([
    'a table:\n\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n',
    'code: `1 2 3 4 5`.\n\n```\n1 2 3 4 5\n```',
    'GPT-4, B2B, and M/M/1, GPT-5, B2C, H2',
    'a caption.\n\n<Plate name="trials">\n1 2 3 4 5\n</Plate>',
    'a heading.\n\n## 1 2 3 4 5',
    'one, two, three, four, five',
  ])('are not counted in %j', (text) => {
    expect(remarks(`${plain(100)} ${text}`)).toEqual([]);
  });

  it('are not reported in fewer than a hundred words', () => {
    expect(remarks('It was 1 of 2.')).toEqual([]);
  });
});

describe('screens of a phone', () => {
  const remarks = (bodies: Readonly<Record<string, string>>, front?: string) => {
    const { essays } = read(essaysOf(bodies, front));
    return essays.flatMap((essay) =>
      tooManyScreens(essay, essays).map(({ file, found }) => `${file}: ${found}`),
    );
  };
  const calculator = '\n\n<Calculator model="personal-leverage" />';

  it('are too many above fifteen', () => {
    expect(remarks({ a: plain(2000) })).toEqual([]);
    expect(remarks({ a: plain(2380) })).toEqual(['content/essays/a.mdx: about 15.3 of a phone']);
  });

  it.each([
    ['a calculator', calculator],
    ['two plates', '\n\n<Plate name="trials" />\n\n<Plate name="loop" />'],
    ['headings', '\n\n## A heading\n\nWord.'.repeat(7)],
    ['tables', '\n\nA table.\n\n| a | b |\n| - | - |\n| c | d |\n'.repeat(4)],
    ['sources', '<Cite id="a" />, <Cite id="b" />, <Cite id="c" />, <Cite id="d" />, <Cite id="e" />'],
  ])('are filled by %s too', (_, more) => {
    expect(remarks({ a: plain(2200) })).toEqual([]);
    expect(remarks({ a: plain(2200) + more })).toHaveLength(1);
  });

  it('are not filled by a folded calculator', () => {
    expect(remarks({ a: `${plain(2200)}\n\n<details>\n${calculator}\n\n</details>` })).toEqual([]);
  });

  it('are added up where two essays share a page', () => {
    const front = 'pairedWith: { essay: b, bothAccept: [One.] }\n';
    const files = { ...essaysOf({ a: plain(1190) }, front), ...essaysOf({ b: plain(1190) }) };
    const { essays } = read(files);
    const found = essays.map((essay) => tooManyScreens(essay, essays).map((one) => one.found));
    expect(found).toEqual([
      ['about 15.3 of a phone, with b on its page'],
      ['about 15.3 of a phone, with a on its page'],
    ]);
    expect(remarks({ a: plain(1190), b: plain(1190) })).toEqual([]);
  });
});

describe('a study that is told more than once', () => {
  const ledger = {
    'content/sources/metr.yaml':
      'label: METR 2025\nfindings:\n' +
      '  - { id: time, figure: 19% more time (0.84x), statement: Developers needed 19% longer in 2025 (95% interval 2 to 39%)., population: 16 developers }\n' +
      '  - { id: gap, figure: "Felt 20% less time, took 19% more", statement: They believed 20%. }\n',
    'content/sources/cui.yaml':
      'label: Cui 2026\nfindings:\n  - { id: tasks, figure: 26.08% more tasks, statement: Developers finished more., population: "4,867 developers" }\n',
  };
  const told = (bodies: Readonly<Record<string, string>>) => {
    const { essays, sources } = read({ ...ledger, ...essaysOf(bodies) });
    return toldTwice(essays, sources).map(
      ({ file, line, found, expected }) => `${file}:${line} ${found}; ${expected}`,
    );
  };
  const time = 'They took 19% longer.<Cite id="metr" finding="time" />';
  const gap = 'They felt 20% faster.<Cite id="metr" finding="gap" />';

  it('is reported in every essay except the one that tells most of it', () => {
    expect(told({ a: time, b: `${time} ${gap}`, c: gap })).toEqual([
      'content/essays/a.mdx:5 METR 2025 in "They took 19% longer."; a study told once: its numbers stand in b too, and in c; link to the one that tells most of it',
      'content/essays/c.mdx:5 METR 2025 in "They felt 20% faster."; a study told once: its numbers stand in b too, and in a; link to the one that tells most of it',
    ]);
  });

  it.each([
    ['rounded', 'Some 26% more.<Cite id="cui" finding="tasks" />'],
    ['of people', 'Of 4,867 developers, most.<Cite id="cui" finding="tasks" />'],
    ['in a table', '| a | b |\n| - | - |\n| Cui<Cite id="cui" finding="tasks" /> | 26% |\n'],
  ])('is recognised by its number %s', (_, text) => {
    expect(told({ a: 'It was 26.08% more.<Cite id="cui" finding="tasks" />', b: text })).toHaveLength(1);
  });

  it.each([
    ['once', { a: `${time} Again: ${time}` }],
    [
      'and elsewhere cited without its numbers',
      { a: time, b: 'They were slower.<Cite id="metr" finding="time" />' },
    ],
    [
      'and elsewhere beside the numbers of another',
      { a: time, b: `Here 19% left. ${time.replace('19%', 'far')}` },
    ],
    ['and elsewhere with a number that it has not', { a: time, b: time.replace('19', '18') }],
    ['and elsewhere with how sure it is', { a: time, b: time.replace('19%', '95% interval') }],
    ['and elsewhere with a link to it', { a: time, b: `${time} [More](/essays/a/#more).` }],
    ['and linked to elsewhere', { a: `${time} [More](/essays/b/).`, b: time }],
    ['and elsewhere with its year', { a: time, b: time.replace('19%', 'in 2025') }],
  ])('is not reported where it is told %s', (_, bodies) => {
    expect(told(bodies)).toEqual([]);
  });
});
