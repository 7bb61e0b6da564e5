import { expect, it } from 'vitest';
import { excerpt } from '../../src/search/browser/excerpt.ts';
import { occurrences } from '../../src/search/browser/occurrences.ts';
import { readState } from '../../src/search/browser/state.ts';
import { toPage } from '../../src/search/indexing/document.ts';
import { indexFiles } from '../../src/search/indexing/index-files.ts';
import { joined, segmented } from '../../src/text/segment.ts';
import { engineOf } from './engine-of.ts';

const essays = {
  memory: [
    'Go语言的内存管理',
    '<h2 id="释放内存">释放内存</h2><p>程序运行时需要分配内存，并在不再使用时释放它。垃圾回收会自动完成。</p>',
  ],
  team: ['团队的规模', '<p>每增加一名工程师，沟通成本就会上升。评审队列变得更长。</p>'],
  japanese: ['記憶', '<p>メモリ管理はプログラムの仕事です。</p>'],
  english: ['Memory', '<p>Words with spaces, and 内存 once between them.</p>'],
} as const;

const files = await indexFiles(
  Object.entries(essays).map(([id, [title, body]]) =>
    toPage({ kind: 'essay', path: `/essays/${id}/`, title, description: `${title}。`, body }),
  ),
);
async function found(q: string) {
  const { hits } = await engineOf((name) => files.get(name)).search({ ...readState(''), q });
  return (await Promise.all(hits.map(({ load }) => load()))).flatMap((hit) => hit ?? []);
}
const idsOf = async (q: string) => (await found(q)).map(({ url }) => url.split('/')[2]).sort();

it('finds a word that no space separates from others', async () => {
  expect(await idsOf('内存')).toEqual(['english', 'memory']);
  expect(await idsOf('内存管理')).toEqual(['memory']);
  expect(await idsOf('评审队列')).toEqual(['team']);
  expect(await idsOf('Go语言')).toEqual(['memory']);
  expect(await idsOf('管理')).toContain('japanese');
  expect(await idsOf('天气')).toEqual([]);
});

it('finds such a word where the whole publication is in such a language', async () => {
  const pages = Object.entries(essays).map(([id, [title, body]]) => {
    const page = toPage({ kind: 'essay', path: `/essays/${id}/`, title, description: `${title}。`, body });
    return { ...page, content: page.content.replace(/lang="[^"]*"/, 'lang="und"') };
  });
  const ofChinese = await indexFiles(pages);
  const engine = engineOf((name) => ofChinese.get(name));
  for (const [q, count] of [
    ['内存', 2],
    ['评审队列', 1],
  ] as const)
    expect((await engine.search({ ...readState(''), q })).count, q).toBe(count);
});

it('shows and marks such a word in the text as it was written', async () => {
  const [hit] = await found('垃圾回收');
  expect(hit?.title).toBe('Go语言的内存管理');
  expect(hit?.sections[0]?.heading).toBe('释放内存');
  const runs = excerpt(hit?.words ?? [], hit?.matches ?? []);
  expect(runs.map(({ text }) => text).join('')).toContain('垃圾回收会自动完成。');
  expect(
    runs
      .filter(({ marked }) => marked)
      .map(({ text }) => text)
      .join(''),
  ).toContain('垃圾');
  expect(occurrences(['内存'], '需要分配内存，并')).toHaveLength(1);
});

it('separates words and joins them again without a trace', () => {
  for (const text of [
    'Go语言的内存管理',
    '分配内存，并在。',
    'Words alone.',
    'メモリ管理はプログラム',
    'ภาษาไทย',
  ])
    expect(joined(segmented(text)), text).toBe(text);
  expect(segmented('分配内存，并', ' ')).toBe('分配 内存， 并');
  expect(segmented('Words alone.')).toBe('Words alone.');
});
