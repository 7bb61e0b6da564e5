import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Trial } from '../finishing/trial.ts';

/** A small publication in which a finding is revised after three essays that cite it were published. */

const trial = new Trial('moved-evidence', {});
afterAll(() => trial.remove());
const put = (name: string, text: string) => trial.write(`content/${name}`, text);
const essay = (title: string, finding: string, more = '') => `---
title: ${title}
description: An essay that is there to cite a finding, in words that are long enough for a list.
author: ada
pubDatetime: 2026-03-01T09:00:00Z
tags: [trial]
${more}---

So it was found.<Cite id="trial-2026" finding="${finding}" />
`;

const built = (name: string) => trial.read(`dist/${name}`);
/** The words of a page without its tags. */
const wordsOf = (html: string) =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

let said = '';
beforeAll(async () => {
  put('dictionary.txt', 'Lovelace\n');
  put('authors/ada.yaml', 'name: Ada Lovelace\ndescription: Wrote the notes.\n');
  put(
    'sources/trial-2026.yaml',
    `title: A trial
label: The trial 2026
authors: [Ada Lovelace]
kind: survey
read: primary
added: 2026-02-01
checked: 2026-11-20
volatility: stable
summary: What was found.
findings:
  - id: moved
    question: speed
    statement: It took 8 hours.
    revised:
      - { date: 2026-04-02, before: It took 7 hours., after: It took 8 hours., why: The authors counted again. }
  - { id: still, question: speed, statement: It took a day., added: 2026-05-01 }
  - id: gone
    question: speed
    statement: It took no time.
    withdrawn: { date: 2026-04-03, why: Nobody found it again. }
`,
  );
  put('essays/unseen.mdx', essay('Not looked at', 'moved'));
  put(
    'essays/seen.mdx',
    essay('Looked at', 'moved', 'reviewed: { date: 2026-04-05, note: The conclusion stands by an hour. }\n'),
  );
  put('essays/apart.mdx', essay('Rests on another', 'still'));
  ({ said } = await trial.build());
});

describe('a finding that is revised', () => {
  it('is named at the head of an essay that cites it, which says that it was not reread since', () => {
    const words = wordsOf(built('essays/unseen/index.html'));
    expect(words).toContain(
      'Evidence that it cites has moved since it was published: The trial 2026. ' +
        'We have not reread the essay since the last of these changes.',
    );
    expect(built('essays/unseen/index.html')).toContain('href="/evidence/trial-2026/#moved"');
  });

  it('is named with what became of the conclusion, once the essay was reviewed', () => {
    const words = wordsOf(built('essays/seen/index.html'));
    expect(words).toContain(
      'The trial 2026. Looked at again on 5 April 2026. The conclusion stands by an hour.',
    );
    expect(words).not.toContain('We have not reread');
    for (const name of ['essays/seen.md', 'rss.xml'])
      expect(built(name)).toContain('The conclusion stands by an hour.');
  });

  it('is not named by an essay that cites another', () => {
    expect(built('essays/apart/index.html')).not.toContain('Evidence that it cites');
  });

  it('is listed by day, the newest first, on a page and in its feeds', () => {
    const page = wordsOf(built('evidence/changes/index.html'));
    expect(page).toContain('Before:It took 7 hours.Now:It took 8 hours.Why:The authors counted again.');
    const order = ['1 May 2026', '3 April 2026', '2 April 2026', '1 February 2026'].map((day) =>
      page.indexOf(day),
    );
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
    expect(page).toContain('It took no time. (withdrawn since)');
    for (const name of ['rss.xml', 'feed.json']) {
      const feed = built(`evidence/changes/${name}`);
      expect(feed).toContain('/evidence/changes/#on-2026-04-02-trial-2026-moved');
      expect(feed).toContain('The trial 2026: withdrawn');
      expect(feed).toContain('1 finding added, from 1 source');
    }
  });

  it('is reported by lint:content, and by a build, which it does not stop', async () => {
    const line =
      /essays\/unseen\.mdx {2}reviewed: published on 2026-03-01, and since then trial-2026\/moved was revised on 2026-04-02/;
    const { said: checked } = await trial.run('lint-content');
    for (const words of [said, checked]) {
      expect(words).toMatch(line);
      expect(words).not.toMatch(/(?:seen|apart)\.mdx {2}reviewed: (?!published on 2026-03-01)/);
      expect(words.match(/ {2}reviewed: /g)).toHaveLength(1);
    }
    expect(said).toMatch(/3 essays, .* pages in /);
  });
});

describe('a publication in which nothing was corrected', () => {
  it('says so', () => {
    expect(wordsOf(built('corrections/index.html'))).toContain('Nothing has been corrected so far.');
    expect(built('corrections/rss.xml')).not.toContain('<item>');
  });
});
