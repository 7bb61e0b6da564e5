import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { CheckOptions } from '../../src/checks/check-options.ts';
import { report } from '../../src/checks/report.ts';

export const checkOptions: CheckOptions = {
  models: ['personal-leverage', 'team-coordination'],
  plateNames: ['ceiling', 'queue'],
  address: 'https://our.example/blog/',
  routes: [
    'index.astro',
    '404.astro',
    'about.astro',
    'search.astro',
    'essays/index.astro',
    'essays/[slug].astro',
  ],
  now: new Date('2026-11-21T00:00:00Z'),
};

/** The smallest publication in which an essay is sound. */
export const declared = {
  'content/tags/leadership.yaml': 'label: Leadership\ndescription: Leading.\nintroduction: On leading.\n',
  'content/tags/team-size.yaml': 'label: Team size\ndescription: Sizes.\nintroduction: On sizes.\n',
  'content/series/building-again.yaml':
    'title: Building again\ndescription: Building.\nintroduction: On building.\n',
  'content/authors/fulcrum.yaml': 'name: Fulcrum\ndescription: The publication.\n',
  'content/sources/peng-2023.yaml': `title: The impact of AI
label: Peng et al. 2023
authors: [Sida Peng]
kind: lab-trial
read: primary
checked: 2026-11-21
volatility: stable
summary: A trial.
findings:
  - id: time-saved
    fact: A01
    question: speed
    statement: They took less time.
`,
};

const front = {
  title: 'A title',
  description: 'A description that is long enough to stand in a list of search results.',
  author: 'fulcrum',
  pubDatetime: '2026-11-01T09:00:00Z',
  tags: '[leadership]',
};

/** An essay with sound front matter, some of it replaced (`undefined` leaves a field out), and a text. */
export function essay(changes: Record<string, string | undefined> = {}, text = 'Words.') {
  const fields = Object.entries<string | undefined>({ ...front, ...changes }).filter(
    ([, written]) => written !== undefined,
  );
  return `---\n${fields.map(([name, written]) => `${name}: ${written}`).join('\n')}\n---\n\n${text}\n`;
}

/** The front matter of an essay that was corrected on the day of `correction`. */
export const corrected = {
  modDatetime: '2026-11-15T09:00:00Z',
  revisions: '[{ date: 2026-11-15, note: Less time. }]',
};

/** A sound correction, some of its fields replaced. */
export const correction = (changes: Readonly<Record<string, string>> = {}) =>
  `${Object.entries({
    date: '2026-11-15',
    title: 'How long it took',
    pages: '[/essays/answer/, /evidence/peng-2023/]',
    before: 'They took no time.',
    after: 'They took less time.',
    why: 'The source says less.',
    noticedBy: 'ourselves',
    ...changes,
  })
    .map(([name, written]) => `${name}: ${written}`)
    .join('\n')}\n`;

/** Writes files by their paths into a folder that is removed after the test; returns its `content` folder. */
export function folderOf(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return path.join(root, 'content');
}

/** The report on a sound publication with these files added or replaced. */
export const reportOn = (files: Readonly<Record<string, string>>, others: Partial<CheckOptions> = {}) =>
  report(checkContent(folderOf({ ...declared, ...files }), { ...checkOptions, ...others }));

/** The report on nothing but these files. */
export const reportOnOnly = (files: Readonly<Record<string, string>>) =>
  report(checkContent(folderOf(files), checkOptions));

/** The report on a sound publication whose one essay is `content/essays/first.mdx`. */
export const reportOnEssay = (source: string, beside: Readonly<Record<string, string>> = {}) =>
  reportOn({ 'content/essays/first.mdx': source, ...beside });

/** The only line of a report, without its indent; the whole report if it has more or fewer lines. */
export function onlyLine(words: string) {
  const lines = words.split('\n').filter((line) => line.startsWith('  '));
  return lines.length === 1 ? (lines[0] ?? '').trim() : words;
}
