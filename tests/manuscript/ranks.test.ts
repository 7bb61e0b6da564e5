import { expect, it } from 'vitest';
import { readManuscript } from '../../src/manuscript/read.ts';

const rankOfB = (text: string, file: string) =>
  readManuscript(text, file).headings.find((heading) => heading.text === 'B')?.depth;

it.each(['# A', '#\tA', '#', 'A\n=', 'A\r\n===\r\n', '> # A', '- # A', '> A\n> ===', '<h1>A</h1>'])(
  'other headings are one rank lower where a title is written, in any form: %j',
  (title) => {
    for (const file of ['a.md', 'a.mdx']) expect(rankOfB(`${title}\n\n## B\n`, file), file).toBe(3);
  },
);

it.each(['C# and #tags', 'a = b', '## A', '[A](#a)'])('%j is not taken for a title', (text) => {
  for (const file of ['a.md', 'a.mdx']) expect(rankOfB(`${text}\n\n## B\n`, file), file).toBe(2);
});

it.each(['##', '## ![](./a.png)', '## **&nbsp;**', '## [](/about/)'])(
  '%j has no words, and is not a heading',
  (text) => {
    for (const file of ['a.md', 'a.mdx'])
      expect(readManuscript(`A.\n\n${text}\n\n## B\n`, file).headings, file).toHaveLength(1);
  },
);
