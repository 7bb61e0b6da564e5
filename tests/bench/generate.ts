import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { readFolder } from '../../src/checks/folder.ts';
import { ledgerOf, type CitableFinding } from '../../src/checks/ledger.ts';
import { vocabularyOf } from '../../src/checks/references.ts';
import { plateNames } from '../../src/plates/names.ts';
import { phrase, pick, randomFrom, sentence, type Random } from './words.ts';

const day = 24 * 60 * 60 * 1000;
/** A hundred essays a year: a longer list of essays is a longer history, not a busier one. */
const interval = 3.65 * day;
const newest = Date.UTC(2026, 9, 1, 8);

const padded = (number: number) => String(number).padStart(4, '0');

interface Stock {
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly findings: readonly CitableFinding[];
  readonly calculators: readonly string[];
}

const cite = ({ source, finding }: CitableFinding) => `<Cite id="${source}" finding="${finding}" />`;

function paragraph(random: Random, citation = '') {
  const sentences = Array.from({ length: 3 }, () => sentence(random));
  return sentences.join(' ') + citation;
}

function body(random: Random, index: number, { findings, calculators }: Stock) {
  const cited = () => cite(pick(random, findings));
  const section = (...blocks: string[]) => [`## ${phrase(random, 4)}`, ...blocks];
  const list = Array.from({ length: 4 }, () => `- ${phrase(random, 8)}.`).join('\n');
  const table = [
    '| Before | After |',
    '| --- | --- |',
    ...Array.from({ length: 4 }, () => `| ${phrase(random, 5)} | ${phrase(random, 5)} |`),
  ].join('\n');
  return [
    paragraph(random),
    paragraph(random, cited()),
    ...section(
      paragraph(random, cited()),
      `<Plate name="${pick(random, plateNames)}" />`,
      paragraph(random, cited()),
      paragraph(random),
    ),
    ...section(
      paragraph(random),
      index % 2 === 0 && calculators.length > 0
        ? `<Calculator model="${pick(random, calculators)}" />`
        : list,
      paragraph(random, cited()),
    ),
    ...section(
      paragraph(random),
      `<Comparison>\n\n${table}\n\n</Comparison>`,
      paragraph(random, `<Note>${sentence(random)}</Note>`),
      paragraph(random),
    ),
    ...section(
      paragraph(random, cited()),
      index > 1
        ? `${sentence(random)} [${phrase(random, 3)}](/essays/bench-${padded(index - 1)}/).`
        : paragraph(random),
      `<Checklist>\n\n${list}\n\n</Checklist>`,
    ),
    ...section(paragraph(random), paragraph(random, cited()), paragraph(random), paragraph(random)),
  ].join('\n\n');
}

function essay(random: Random, index: number, stock: Stock) {
  const tags = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, stock.tags)));
  const front = {
    title: phrase(random, 6),
    description: phrase(random, 16).slice(0, 158),
    author: pick(random, stock.authors),
    pubDatetime: new Date(newest - index * interval).toISOString(),
    tags: [...tags],
    // Every second run of ten essays is a series of its own.
    ...(Math.floor((index - 1) / 10) % 2 === 0
      ? {
          series: {
            name: `bench-series-${padded(Math.floor((index - 1) / 20))}`,
            order: ((index - 1) % 10) + 1,
          },
        }
      : {}),
    thumbnail: pick(random, plateNames),
    // Findings that they cite have changed since; without this review, a build would remark on every second essay.
    reviewed: { date: '2026-11-28', note: sentence(random) },
    inBrief: Array.from({ length: 3 }, () => sentence(random)),
  };
  return `---\n${stringify(front)}---\n\n${body(random, index, stock)}\n`;
}

/**
 * Adds essays to a content folder until it has as many as asked for, and the tags, series, authors and sources that
 * they name. Each is about 1,000 words long, with six citations and a plate; every second one has a calculator, if the
 * publication has any. Existing files stay. `few` limits the tags, authors and findings that they share, so that even a
 * few essays make long lists. Returns the files of the new essays.
 */
export function generate(content: string, essays: number, few = Infinity): string[] {
  const random = randomFrom(1909);
  const before = readFolder(content);
  const count = Math.max(0, essays - before.essays.length);
  const write = (name: string, text: string) => {
    const file = path.join(content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const declare = (part: string, name: string, number: number, fields: (label: string) => object) =>
    Array.from({ length: number }, (_, index) => {
      const id = `bench-${name}-${padded(index)}`;
      write(`${part}/${id}.yaml`, stringify(fields(`${phrase(random, 2)} ${index}`)));
      return id;
    });
  const about = () => ({ description: sentence(random), introduction: paragraph(random) });

  const tags = declare('tags', 'tag', Math.max(9, Math.ceil(count / 50)), (label) => ({ label, ...about() }));
  declare('series', 'series', Math.ceil(count / 20), (title) => ({ title, ...about() }));
  const authors = declare('authors', 'author', 4, (name) => ({ name, description: sentence(random) }));
  const sources = declare('sources', 'source', Math.max(10, Math.ceil(count / 10)), (title) => ({
    title,
    label: title.slice(0, 28),
    authors: [phrase(random, 2)],
    year: 2025,
    kind: 'observation',
    read: 'primary',
    checked: '2026-10-01',
    volatility: 'stable',
    summary: sentence(random),
    findings: [{ id: 'first', question: 'delivery', figure: '12% more', statement: sentence(random) }],
  }));
  const vocabulary = vocabularyOf(before);
  const stock = {
    tags: [...vocabulary.tags.map(({ id }) => id), ...tags].slice(0, few),
    authors: [...vocabulary.authors.map(({ id }) => id), ...authors].slice(0, few),
    findings: [
      ...ledgerOf(before.sources).findings.filter(({ withdrawn }) => withdrawn === undefined),
      ...sources.map((source) => ({ source, finding: 'first', fact: undefined, withdrawn: undefined })),
    ].slice(0, few),
    calculators: before.calculators.map(({ name }) => name),
  };
  return Array.from({ length: count }, (_, index) =>
    write(`essays/bench-${padded(index + 1)}/index.mdx`, essay(random, index + 1, stock)),
  );
}
