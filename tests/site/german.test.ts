import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Trial } from '../finishing/trial.ts';
import { germanOf, inGerman, lettersOf, ourNames, wordsOf } from './in-german.ts';

/**
 * A publication in another language, built for real: every word on its pages is its author's, or comes from
 * `src/words/de`.
 */

const essay = (title: string, day: string, more = '', text = '') => `---
title: ${title}
description: Eine Beschreibung, die lang genug ist, um in einer Liste von Treffern zu stehen.
author: erika
pubDatetime: ${day}T09:00:00Z
tags: [bremsen]
${more}---

Ein Satz über Dinge.<Cite id="quelle-2024" finding="dauer" /> Noch einer.<Note>Am Rande.</Note>

## Zuerst

<Constructed /> Ein Fall. ${text}

## Danach

<Checklist>

- Ein Ding

</Checklist>

## Zuletzt

Ein Satz.
`;

const files = {
  'content/authors/erika.yaml': 'name: Erika\ndescription: Schreibt über Dinge.\n',
  'content/tags/bremsen.yaml': 'label: Bremsen\ndescription: Dinge.\n',
  'content/series/lauf.yaml': 'title: Lauf\ndescription: Ein Lauf durch Dinge.\n',
  'content/essays/eins/index.mdx': essay(
    'Eins',
    '2024-03-05',
    'series: { name: lauf, order: 1 }\nmodDatetime: 2024-05-06T09:00:00Z\nrevisions: [{ date: 2024-05-06, note: Ein Ding. }]\ninBrief: [Ein Satz., Noch einer., Zuletzt.]\ninspiredBy: { title: Dinge, author: Erika, url: "https://dinge.example/" }\n',
  ),
  'content/essays/zwei/index.mdx': essay(
    'Zwei',
    '2025-04-06',
    'series: { name: lauf, order: 2 }\n',
    'Dinge.[^d]\n\n> [!WARNING]\n> Ein Ding.\n\n| Ding | Zahl |\n| --- | --- |\n| A | 1 |\n\n$$\na + b + c + d + e + f + g + h + i + j + k = l\n$$\n\n[^d]: Noch ein Ding.\n',
  ),
  'content/essays/drei/index.mdx': essay(
    'Drei',
    '2025-05-07',
    'modDatetime: 2025-06-01T09:00:00Z\nrevisions: [{ date: 2025-06-01, note: Ein Ding. }]\n',
    '<Corrected entry="2025-06-01-ding">Ein Satz.</Corrected>',
  ),
  'content/corrections/2025-06-01-ding.yaml':
    'date: 2025-06-01\ntitle: Ein Ding\nbefore: Ding.\nafter: Ein Ding.\nwhy: Noch ein Ding.\nnoticedBy: reader\npages: [/essays/drei/]\n',
  'content/sources/quelle-2024.yaml': `title: Dinge
label: Erika 2024
authors: [Erika Ding]
kind: field-trial
read: primary
checked: 2025-06-01
volatility: yearly
year: 2024
summary: Ein Satz über Dinge.
findings:
  - id: dauer
    question: speed
    figure: 5 Dinge
    statement: Ein Satz über Dinge.
    population: Dinge
    caveats: Ein Satz.
    added: 2024-01-01
    disagrees: [{ source: quelle-2025, finding: dauer, why: Ein Ding. }]
  - id: suche
    question: cost
    read: gap
    statement: Ein Ding.
    added: 2024-01-01
`,
  'content/sources/quelle-2025.yaml': `title: Zuletzt
label: Ding 2025
authors: [Ding]
kind: survey
read: secondary
checked: 2025-06-01
volatility: fast
summary: Ein "Satz" über Dinge.
findings:
  - id: dauer
    question: speed
    statement: Ein Satz.
    added: 2024-01-01
`,
};

const trial = new Trial('german', files);
let outcome: Awaited<ReturnType<Trial['build']>>;
let built: ReturnType<Trial['built']>;

beforeAll(async () => {
  inGerman(trial);
  // Moves LinkedIn to the end of the networks, which puts it behind “More”.
  const site = trial.read('src/site.ts');
  trial.write('src/site.ts', site.replace(/( {2}\{ name: 'LinkedIn'.*\n)([^]*?)(?=\];)/, '$2$1'));
  outcome = await trial.build();
  built = trial.built();
});

afterAll(() => {
  trial.remove();
});

/** Proper names, and words that are the same in German. */
const names = lettersOf(
  `${ourNames} LinkedIn X Mail RSS JSON Feed BibTeX CSL CC BY MIT Markdown Ctrl März Januar Mai Juni April`,
);

describe('a publication in German', () => {
  it('is built', () => {
    expect(outcome.said).not.toMatch(/\[ERROR\]/);
    expect(outcome.code, outcome.said).toBe(0);
  });

  it('uses on its pages only words of its author or of our German ones', () => {
    const known = new Set([
      ...names,
      ...germanOf(trial),
      ...Object.entries(files).flatMap(([name, text]) => [...lettersOf(text), ...lettersOf(name)]),
    ]);
    const pages = [...built].filter(([name]) => name.endsWith('.html') && !name.includes('/embed/'));
    expect(pages.length).toBeGreaterThan(15);
    const foreign = pages.flatMap(([name, bytes]) =>
      [...new Set(wordsOf(bytes.toString()))]
        .filter((word) => !known.has(word))
        .map((word) => `${name}: ${word}`),
    );
    expect(foreign).toEqual([]);
  });

  it('claims no licence for the words of a publisher who names none', () => {
    const claiming = [...built].filter(([name, content]) => {
      const isText = /\.(?:html|md|json|xml|txt|svg)$/.test(name) && !name.startsWith('pagefind/');
      return isText && /creativecommons|CC BY|"license"|^licence:/m.test(content.toString());
    });
    expect(claiming.map(([name]) => name)).toEqual([]);
  });

  it('declares its language, and writes dates and quotation marks as German does', () => {
    const page = built.get('essays/eins/index.html')?.toString() ?? '';
    expect(page).toContain('<html lang="de"');
    expect(page).toMatch(/>5\. März 2024</);
    expect(page).toContain('„Eins.“');
    expect(built.get('evidence/quelle-2025/index.html')?.toString()).toContain('Ein „Satz“ über Dinge.');
    expect(page).toContain('Essays');
    expect(built.get('rss.xml')?.toString()).toContain('<language>de</language>');
    expect(built.get('tags/bremsen/index.html')?.toString()).toContain('3 Essays.');
  });

  it('opens a network behind “More” in a new tab, and copies its text', () => {
    const page = built.get('essays/eins/index.html')?.toString() ?? '';
    const bar = page.slice(page.indexOf('popover>'));
    expect(/<a (?=[^>]*target="_blank")[^>]*data-act="post"[^>]*>\s*LinkedIn/.test(bar)).toBe(true);
    expect(/<a [^>]*target="_blank"[^>]*>\s*Mail/.test(page)).toBe(false);
  });

  it('names in German what Markdown generates', () => {
    const page = built.get('essays/zwei/index.html')?.toString() ?? '';
    for (const words of ['>Warnung<', '>Fußnoten<', '"Zurück zur Stelle a"', '"Tabelle"', '"Formel"'])
      expect(page).toContain(words);
  });

  it('has German words in its scripts, and not the English ones', () => {
    const scripts = [...built]
      .filter(([name]) => /_astro\/.*\.js$/.test(name))
      .map(([, bytes]) => bytes.toString());
    const all = scripts.join('\n');
    for (const word of [
      'Kein Treffer',
      'Kopiert',
      'Weiterlesen bei',
      'Diese Stelle teilen',
      'Einzelne Tasten',
    ])
      expect(all, word).toContain(word);
    for (const word of ['No result', 'Cannot copy', 'Continue at', 'Share this passage', 'Enable single-key'])
      expect(all, word).not.toContain(word);
  });

  it('marks in German which essays a reader has begun', () => {
    const marking = [...built].filter(([name]) => /_astro\/progress-/.test(name));
    expect(marking.map(([, script]) => script.toString()).join('')).toContain('begonnen');
  });

  it('does not link to calculators where there are none', () => {
    const front = readFileSync(trial.path('dist/index.html'), 'utf8');
    expect(front).not.toContain('/calculators/');
    expect(front).toContain('/series/');
    expect(trial.read('dist/sitemap-0.xml')).not.toContain('/calculators/');
  });
});
