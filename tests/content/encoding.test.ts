import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { report } from '../../src/checks/report.ts';
import { essay, folderOf, onlyLine, reportOnEssay } from './folder.ts';

test('a file that is not UTF-8 is refused, with the first line that is not', () => {
  const content = folderOf({ 'content/essays/a.mdx': '', 'content/tags/a.yaml': '' });
  const latin = (text: string) => Buffer.from(text, 'latin1');
  writeFileSync(path.join(content, 'essays/a.mdx'), latin(essay({}, 'Fine.\n\nCafé is.')));
  writeFileSync(path.join(content, 'tags/a.yaml'), latin('label: A\ndescription: Café.\nintroduction: é\n'));
  const words = report(checkContent(content, { models: [], plateNames: [] }));
  expect(words).toContain(
    'content/essays/a.mdx:11  encoding: "Café is." (read as Latin-1); expected a file saved as UTF-8',
  );
  expect(words).toContain(
    'content/tags/a.yaml:2  encoding: "description: Café." (read as Latin-1); expected a file saved as UTF-8',
  );
});

test('lines that end in CR alone are reported as such, and as nothing else', () => {
  expect(onlyLine(reportOnEssay(essay({}, 'Fine.\n\nAnd fine.').replaceAll('\n', '\r')))).toBe(
    'content/essays/first.mdx:1  line ends: CR alone; expected lines that end in LF, or in CR and LF',
  );
});

test('an invisible character is reported with its place, escaped so that a terminal can print it', () => {
  expect(onlyLine(reportOnEssay(essay({}, 'Fine,\tand\nnot \u001b[31m fine.')))).toBe(
    'content/essays/first.mdx:10:5  encoding: "not U+001B[31m fine."; expected no signs that nobody sees',
  );
  expect(reportOnEssay(essay({}, 'Une 👩‍🚀, نامه‌ای, soft\u00adhyphen.').replaceAll('\n', '\r\n'))).toBe('');
});
