import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readContent } from '../../../src/authoring/editor/read-content.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import { folderOf, small, checkOptions } from '../publication.ts';

const now = new Date('2026-11-21T00:00:00Z');
const source = (checked: string, volatility: string, finding = '', url = '') => `title: Some findings
label: Some 2026
authors: [Somebody]
${url && `url: ${url}\n`}kind: survey
read: primary
checked: ${checked}
volatility: ${volatility}
summary: What was found.
findings:
  - { id: one, question: speed, statement: It was found${finding} }
`;

async function said(
  files: Readonly<Record<string, string>>,
  reading: Partial<Parameters<typeof readContent>[1]> = {},
) {
  const content = path.join(folderOf({ ...small, ...files }), 'content');
  const { problems } = await readContent(content, { checkOptions: { ...checkOptions, now }, ...reading });
  return problems.map(({ file, field, found }) => `${file} ${field}: ${found}`);
}

const essay = (
  body: string,
  description = 'A description that is long enough for a card, and says something of it.',
) => `---
title: An essay
description: ${description}
author: ada
pubDatetime: 2026-01-02T00:00:00Z
tags: [decisions]
---

${body}
`;

describe('readContent(folder)', () => {
  it('reports nothing on a sound publication, nor on an empty one', async () => {
    expect(await said({})).toEqual([]);
    expect((await readContent(folderOf({}), { checkOptions })).problems).toEqual([]);
  });

  it('reports what stops a build beside what does not', async () => {
    expect(await said({ 'content/essays/a.mdx': essay('See [it](/essays/standin/#x). It it is.') })).toEqual([
      'content/essays/a.mdx link: "/essays/standin/#x", where nothing is',
      'content/essays/a.mdx word: "It it"',
    ]);
  });

  it('knows British English and the publication’s own words, in essays and in the ledger', async () => {
    const body =
      'The organisation hires METR in colour; an organization and a wrods do not. `wrods` and [a](/essays/standing/) may.';
    expect(
      await said({
        'content/essays/a.mdx': essay(body),
        'content/tags/b.yaml': 'label: B\ndescription: A wrods.\nintroduction: C.\n',
        'content/dictionary.txt': 'METR\n',
      }),
    ).toEqual([
      'content/essays/a.mdx spelling: "organization"',
      'content/essays/a.mdx spelling: "wrods"',
      'content/tags/b.yaml spelling: "wrods"',
    ]);
  });

  it('takes a missing dictionary for an empty one, and explains that one cannot be read', async () => {
    const files = { 'content/essays/a.mdx': essay('The organisation hires METR in colour.') };
    expect(await said(files)).toEqual(['content/essays/a.mdx spelling: "METR"']);
    const unread = said({ ...files, 'content/dictionary.txt/x': '' });
    await expect(unread).rejects.toThrow(Refusal);
    await expect(unread).rejects.toThrow(/^The spelling could not be checked\.\n.*dictionary\.txt/);
  });

  it.each([
    ['2026-11-01', 'fast', '', []],
    ['2026-08-01', 'fast', '', ['content/sources/s.yaml checked: 2026-08-01, 112 days ago']],
    ['2026-08-01', 'yearly', '', []],
    ['2025-11-01', 'yearly', '', ['content/sources/s.yaml checked: 2025-11-01, 385 days ago']],
    ['2025-11-01', 'stable', '', []],
    [
      '2026-08-01',
      'stable',
      ', volatility: fast',
      ['content/sources/s.yaml checked: 2026-08-01, 112 days ago'],
    ],
  ])('for a source checked on %s, %s%s, reports %j', async (checked, volatility, finding, expected) => {
    expect(await said({ 'content/sources/s.yaml': source(checked, volatility, finding) })).toEqual(expected);
  });

  it.each(['', 'draft: true\n'])('reports each placeholder once, in an essay with %j', async (line) => {
    const front = essay(
      'Yours to write: the text.',
      "'Yours to write: what the reader can decide after this essay, in so many words.'",
    ).replace('author:', `${line}author:`);
    expect(await said({ 'content/essays/a.mdx': front })).toEqual([
      'content/essays/a.mdx description: "Yours to write: what the reader can decide after this essay…"',
      'content/essays/a.mdx text: "Yours to write: the text."',
    ]);
  });

  it('asks for a source of the numbers in an essay’s description and summary', async () => {
    const summed = (body: string) =>
      essay(body, 'What 42 engineers found, and in words enough for a card that says something.').replace(
        'author:',
        'inBrief: [One., Two is 55%., Three.]\nauthor:',
      );
    expect(await said({ 'content/essays/a.mdx': summed('Words.') })).toEqual([
      'content/essays/a.mdx number: 42 engineers in "What 42 engineers found, and in words enough for a card tha…"',
      'content/essays/a.mdx number: 55% in "Two is 55%."',
    ]);
    const body = '55% of the 42. See [the sum](/evidence/).';
    expect(
      (await said({ 'content/essays/a.mdx': summed(body) })).filter((line) => / number:/.test(line)),
    ).toEqual([]);
  });

  it('reads only the files that are asked for', async () => {
    const files = { 'content/essays/a.mdx': essay('It it is.'), 'content/essays/b.mdx': essay('It it is.') };
    expect(await said(files, { meant: (file) => file.includes('b.mdx') })).toEqual([
      'content/essays/b.mdx word: "It it"',
    ]);
  });

  it('asks other sites only when told to, once for each address', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(url === '/gone' ? 404 : 200).end();
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const origin = `http://127.0.0.1:${address instanceof Object ? address.port : 0}`;
    const files = {
      'content/essays/a.mdx': essay(`[a](${origin}/gone) and [b](${origin}/there#x), [c](${origin}/there).`),
      'content/sources/s.yaml': source('2026-11-01', 'stable', '', `${origin}/gone`),
    };
    // The outside server of this test runs on this machine, and a link to that is itself a mistake.
    const saidOfOthers = async (reading: Parameters<typeof said>[1] = {}) =>
      (await said(files, reading)).filter((line) => !line.endsWith('which is on this machine alone'));
    expect(await saidOfOthers()).toEqual([]);
    expect(asked).toEqual([]);
    expect((await saidOfOthers({ external: true })).sort()).toEqual([
      `content/essays/a.mdx outside link: ${origin}/gone answers 404`,
      `content/sources/s.yaml outside link: ${origin}/gone answers 404`,
    ]);
    expect(asked.filter((url) => url === '/there')).toHaveLength(1);

    asked.length = 0;
    const meant = (file: string) => file.includes('sources/');
    expect(await saidOfOthers({ external: true, meant })).toHaveLength(1);
    expect(new Set(asked)).toEqual(new Set(['/gone']));
  });
});
