import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { checkOptions, essay, folderOf, reportOn, reportOnEssay, reportOnOnly } from './folder.ts';

describe('a publication', () => {
  test('may be empty', () => {
    expect(reportOnOnly({})).toBe('');
    expect(reportOnOnly({ 'content/redirects.yaml': '' })).toBe('');
  });

  test('takes a post of another blog as it stands, once its names are declared and its picture is there', () => {
    const post = `---
title: "Small Teams, Long Levers: How Tools Changed One Leader's Week"
author: Ada Example
pubDatetime: 2025-07-22T18:00:00.000Z
slug: small-teams-long-levers
featured: true
draft: false
description: "How better tools gave a leader some hours back—and why the hours that matter most were never spent at a keyboard."
tags:
  - AI
  - leadership
  - CTO
  - team structure
  - generative AI
  - technical leadership
thumbnail: "../../assets/images/levers-and-teams.png"
series:
  name: "AI's Effect on Company Plans"
  order: 2
---

Words of our own.
`;
    const label = (name: string) => `label: ${name}\ndescription: A tag.\nintroduction: A tag.\n`;
    const declared = {
      'content/tags/ai.yaml': label('AI'),
      'content/tags/leading.yaml': label('Leadership'),
      'content/tags/chief-technology-officers.yaml': label('CTO'),
      'content/tags/team-structure.yaml': label('Team structure'),
      'content/tags/generative.yaml': label('Generative AI'),
      'content/tags/technical-leadership.yaml': label('Technical leadership'),
      'content/series/company-plans.yaml':
        'title: "AI’s effect on company plans"\ndescription: A.\nintroduction: A.\n',
      'content/authors/ada.yaml': 'name: Ada Example\ndescription: A writer.\n',
    };
    const files = { 'content/essays/ai-post.mdx': post, ...declared };
    expect(reportOnOnly({ ...files, 'assets/images/levers-and-teams.png': 'GIF89a' })).toBe('');
    expect(reportOnOnly(files)).toContain(
      'content/essays/ai-post.mdx:16:12  thumbnail: "../../assets/images/levers-and-teams.png", where nothing is',
    );
  });

  test('is reported where it holds files that nothing reads', () => {
    const words = reportOnOnly({
      'content/esays/a.mdx': essay(),
      'content/esays/b.mdx': essay(),
      'content/redirect.yaml': '',
      'content/dictionary.txt': 'word',
      'content/.keep': '',
      'content/essays/.keep': '',
    });
    const known =
      'expected one of authors/, calculators/, corrections/, essays/, pages/, reading-lists/, series/, sources/, tags/, dictionary.txt, imported.md, redirects.yaml, synonyms.yaml';
    expect(words.split('\n').slice(2)).toEqual([
      `  content/esays  place: 2 files that nothing reads; ${known}; nearest: essays/`,
      `  content/redirect.yaml  place: a file that nothing reads; ${known}; nearest: redirects.yaml`,
    ]);
  });

  test('may have empty lines before the front matter', () => {
    const words = reportOn({ 'content/essays/a.mdx': `\n${essay({ title: '2024' }, '{')}` });
    expect(words).toContain('content/essays/a.mdx:3:8  title: 2024');
    expect(words).toContain('content/essays/a.mdx:10:1  MDX');
  });

  test('is reported with every mistake at once, by file and line, mistakes before warnings', () => {
    const words = reportOn({
      'content/essays/b.mdx': essay({ tags: '[leadrship]', description: 'Short.' }, '[x](/nowhere/)'),
      'content/essays/a.mdx': essay({ title: undefined }),
      'content/redirects.yaml': '/old/: /nowhere/\n',
    });
    expect(words.split('\n').map((line) => line.split('  ')[1] ?? line)).toEqual([
      '4 mistakes in the content. Nothing is published until they are mended:',
      '',
      'content/essays/a.mdx',
      'content/essays/b.mdx:6:8',
      'content/essays/b.mdx:9:1',
      'content/redirects.yaml:1:1',
      '',
      '1 warning about the content, which stops nothing:',
      '',
      'content/essays/b.mdx:3:14',
    ]);
  });
});

describe('an essay that says nothing', () => {
  test.each(['', '{/* Only a remark. */}', '[r]: /about/'])('is reported: %j', (text) => {
    expect(reportOnEssay(essay({}, text))).toContain(
      'content/essays/first.mdx  text: empty; expected what the essay says',
    );
  });

  test.each(['Words.', '$x$', '```\ncode\n```', '<Plate name="ceiling" />'])('is not one with %s', (text) => {
    expect(reportOnEssay(essay({}, text))).toBe('');
  });

  test('may be a draft', () => {
    expect(reportOnEssay(essay({ draft: 'true' }, ''))).toBe('');
  });
});

test('a symbolic link is refused, since a build would publish what the checks have not read', () => {
  const content = folderOf({ 'content/essays/first.mdx': essay(), 'secret.mdx': '<script>' });
  symlinkSync(path.join(content, '../secret.mdx'), path.join(content, 'essays/linked.mdx'));
  symlinkSync(path.join(content, '..'), path.join(content, 'essays/around'));
  mkdirSync(path.join(content, '../public/a'), { recursive: true });
  symlinkSync(path.join(content, '../secret.mdx'), path.join(content, '../public/a/linked.txt'));
  const found = checkContent(content, checkOptions).filter(({ field }) => field === 'place');
  expect(found.map(({ file }) => file)).toEqual([
    'content/essays/around',
    'content/essays/linked.mdx',
    'public/a/linked.txt',
  ]);
});
