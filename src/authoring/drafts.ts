import { existsSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../checks/essays.ts';
import { readFolder, type Folder } from '../checks/folder.ts';
import { vocabularyOf, type Vocabulary } from '../checks/references.ts';
import { toWrite } from '../checks/unwritten.ts';
import { nearest } from '../library/vocabulary.ts';
import type { Model, Parameter } from '../models/model.ts';
import { kinds as sourceKinds } from '../schema.ts';
import { declared, nextPlaces } from './declared.ts';
import { Refusal } from './refusal.ts';
import { longestSlug, slugFrom } from './slug.ts';
import { withFrontMatter, yamlText } from './yaml-text.ts';

export const draftKinds = ['essay', 'series', 'tag', 'author', 'source', 'calculator'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What an author may say beside the title; each kind reads its own. */
export interface DraftOptions {
  readonly series?: string | undefined;
  readonly tags?: string | undefined;
  readonly author?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly kind?: string | undefined;
  readonly authors?: string | undefined;
  readonly organisations?: string | undefined;
  readonly year?: string | undefined;
  readonly model?: string | undefined;
}

export interface Draft {
  /** Path within the folder of content. */
  readonly file: string;
  readonly text: string;
  /** What to do next, in a sentence. */
  readonly next: string;
}

interface Desk {
  readonly title: string;
  readonly options: DraftOptions;
  readonly folder: Folder;
  readonly vocabulary: Vocabulary;
  readonly models: Readonly<Record<string, Model>>;
  readonly now: Date;
}

/** What the options use on the way to a draft, and every reason why there can be none. */
class Reading {
  readonly reasons: string[] = [];

  id(vocabulary: Vocabulary, kind: keyof Vocabulary, written: string) {
    const found = declared(vocabulary, kind, written);
    if ('id' in found) return found.id;
    this.reasons.push(found.reason);
    return '';
  }

  done() {
    if (this.reasons.length > 0) throw new Refusal(this.reasons);
  }
}

const list = (written: string) => [
  ...new Set(
    written
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
const itself = (name: string) => [name];
const day = (now: Date) => now.toISOString().slice(0, 10);
const minute = (now: Date) => `${now.toISOString().slice(0, 16)}:00Z`;
const replace = 'replace what begins "Yours to write:"';

const essayBody = `${toWrite('the claim, in one sentence that a reasonable expert could dispute, and for whom it matters.')}

## ${toWrite('the first step of the argument')}

${toWrite('what it rests on. A citation follows the words it supports; name the source and its finding in a Cite element.')}
`;

function essay({ title, options, folder, vocabulary, now }: Desk, slug: string): Draft {
  const reading = new Reading();
  const ids = vocabulary.tags.map(({ id }) => id);
  const tags = list(options.tags ?? '').map((name) => reading.id(vocabulary, 'tags', name));
  if (tags.length < 1 || tags.length > 6) {
    const choices =
      ids.length > 0 ? `Declared: ${ids.join(', ')}` : 'None is declared yet: npm run new -- tag "Label"';
    reading.reasons.push(`An essay bears 1 to 6 tags: --tags a,b. ${choices}`);
  }
  const onlyAuthor = vocabulary.authors.length === 1 ? vocabulary.authors[0]?.id : undefined;
  const authors = list(options.author ?? onlyAuthor ?? '').map((name) =>
    reading.id(vocabulary, 'authors', name),
  );
  if (authors.length === 0) {
    const choices = vocabulary.authors.map(({ id }) => id).join(', ');
    reading.reasons.push(
      choices === ''
        ? 'An essay has an author, and none is declared yet: npm run new -- author "Name"'
        : `There are several authors; say who writes: --author x. Declared: ${choices}`,
    );
  }
  const series = options.series === undefined ? undefined : reading.id(vocabulary, 'series', options.series);
  reading.done();

  const front = {
    title,
    description: toWrite('what the reader can decide after this essay, in 50 to 160 characters.'),
    author: authors.length === 1 ? authors[0] : authors,
    pubDatetime: minute(now),
    draft: true,
    tags,
    ...(series === undefined ? {} : { series: { name: series, order: nextPlaces(folder)(series) } }),
    inBrief: ['the claim.', 'the strongest evidence for it, with its number.', 'what to do on Monday.'].map(
      toWrite,
    ),
  };
  return {
    file: `essays/${slug}/index.mdx`,
    text: withFrontMatter(front, essayBody),
    next: `${replace}, read it with npm run dev, and remove "draft: true" when it is ready`,
  };
}

const declaredNext = `${replace}, as nothing is built before; essays may use it at once`;

function series({ title, folder }: Desk, id: string): Draft {
  const orders = folder.series.map(({ record }) => Number(record?.fields['order'] ?? 0));
  const fields = {
    title,
    description: toWrite('what the series is about, in one sentence.'),
    introduction: toWrite('why these essays belong together, and in which order to read them.'),
    order: Math.max(0, ...orders) + 1,
  };
  return { file: `series/${id}.yaml`, text: yamlText(fields), next: declaredNext };
}

function tag({ title }: Desk, id: string): Draft {
  const fields = {
    label: title,
    description: toWrite('what stands under this tag, in one sentence.'),
    introduction: toWrite('what a reader finds here, and what not.'),
  };
  return { file: `tags/${id}.yaml`, text: yamlText(fields), next: declaredNext };
}

function author({ title, options }: Desk, id: string): Draft {
  const fields = {
    name: title,
    description: toWrite('who this is, in one sentence.'),
    ...(options.url === undefined ? {} : { url: options.url }),
  };
  return { file: `authors/${id}.yaml`, text: yamlText(fields), next: declaredNext };
}

const small = [
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'how',
  'in',
  'of',
  'on',
  'the',
  'to',
  'what',
  'with',
];

function source({ title, options, now }: Desk, id: string): Draft {
  const reasons: string[] = [];
  const { kind } = options;
  const known: readonly string[] = sourceKinds;
  if (kind === undefined) reasons.push(`Say what it is: --kind x, one of ${known.join(', ')}`);
  else if (!known.includes(kind))
    reasons.push(
      `There is no kind "${kind}". Nearest: ${nearest(known, kind, itself).join(', ')}. All: ${known.join(', ')}`,
    );
  if (options.year !== undefined && !/^\d{4}$/.test(options.year))
    reasons.push(`--year is "${options.year}"; it must be a year of four digits`);
  if (reasons.length > 0) throw new Refusal(reasons);

  const authors = list(options.authors ?? '');
  const organisations = list(options.organisations ?? '');
  const credited = [...authors, ...organisations.map((organisation) => ({ organisation }))];
  const surnames = [...authors.map((name) => name.split(/\s+/).at(-1) ?? name), ...organisations];
  const label = [
    surnames.length > 2 ? `${surnames[0] ?? ''} et al.` : surnames.join(' and ') || title,
    options.year,
  ]
    .filter(Boolean)
    .join(' ');
  const fields = {
    title,
    label: label.slice(0, 28).trim(),
    authors: credited.length > 0 ? credited : [toWrite('who wrote or measured it')],
    ...(options.year === undefined ? {} : { year: Number(options.year) }),
    ...(options.url === undefined ? {} : { url: options.url }),
    kind,
    // The weakest mark there is: a tool cannot know what the author has read.
    read: 'recalled',
    added: day(now),
    checked: day(now),
    volatility: 'yearly',
    summary: toWrite('what this is and why it matters here, in a sentence or two of our own.'),
    findings: [
      {
        id: 'first',
        question: 'delivery',
        statement: toWrite('what was found, with population, year and interval.'),
        caveats: toWrite('what it cannot show.'),
      },
    ],
  };
  return {
    file: `sources/${id}.yaml`,
    text: yamlText(fields),
    next: `${replace}, and set id and question of the finding and how you read it; cite it as <Cite id="${id}" finding="…" />`,
  };
}

/** `Impact of AI`, by Sida Peng, 2023 → `peng-2023-impact`. */
function sourceId(title: string, { authors = '', organisations = '', year }: DraftOptions) {
  const surname = list(authors)[0]?.split(/\s+/).at(-1) ?? list(organisations)[0];
  if (surname === undefined || year === undefined) return slugFrom(title).split('-').slice(0, 4).join('-');
  const subject = slugFrom(title)
    .split('-')
    .find((word) => !small.includes(word));
  return slugFrom([surname, year, subject].join(' '));
}

const words = (key: string) => {
  const spaced = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

function slider({ minimum, maximum, whole }: Parameter) {
  const step = 10 ** Math.floor(Math.log10((maximum - minimum) / 50));
  return [minimum, maximum, whole ? Math.max(1, step) : step];
}

function calculator({ title, models, now }: Desk, id: string): Draft {
  const model = models[id];
  if (!model) {
    const near = nearest(Object.keys(models), id, itself);
    throw new Refusal([
      `A calculator shows a model, and there is no model "${id}". Nearest: ${near.join(', ')}. ` +
        `Name it with --model; a new one is a file in src/models, listed in src/models/index.ts`,
    ]);
  }
  const outputs = Object.keys(model.evaluate());
  const label = (key: string) => ({ label: words(key) });
  const fields = {
    title,
    question: toWrite('the question, as a reader would ask it?'),
    order: Object.keys(models).indexOf(id) + 1,
    description: toWrite('what the answer tells, and what it rests on, in 50 to 160 characters.'),
    given: toWrite('what the default case supposes'),
    answer: [toWrite(`a sentence that ends with the answer, [${model.headline}].`)],
    short: [`[${model.headline}]`],
    axis: { label: words(model.headline), unit: 'plain' },
    inputs: Object.fromEntries(
      Object.entries(model.parameters).map(([key, parameter]) => [
        key,
        { ...label(key), hint: toWrite('what counts, and what does not'), slider: slider(parameter) },
      ]),
    ),
    outputs: Object.fromEntries(outputs.map((key) => [key, { ...label(key), unit: 'plain' }])),
    presets: [],
    switches: [],
    small: Object.keys(model.parameters).slice(0, 3),
    changes: [{ version: model.version, date: day(now), note: 'First published.' }],
  };
  const body = ['How it is computed', 'What it leaves out', 'Whom it does not describe']
    .map((heading) => `## ${heading}\n\n${toWrite('this section.')}`)
    .join('\n\n');
  return {
    file: `calculators/${id}.mdx`,
    text: withFrontMatter(fields, body),
    next: `${replace}, and set units and sliders; an essay shows it with <Calculator model="${id}" />`,
  };
}

const writers: Readonly<Record<DraftKind, (desk: Desk, id: string) => Draft>> = {
  essay,
  series,
  tag,
  author,
  source,
  calculator,
};

const defaultId: Partial<Record<DraftKind, (title: string, options: DraftOptions) => string>> = {
  source: sourceId,
  calculator: (title, { model }) => model ?? slugFrom(title),
};

/** Which file already has this name, if one does. */
function namesake(kind: DraftKind, id: string, content: string, folder: Folder) {
  if (kind === 'essay') return folder.essays.find((other) => slugOf(other) === id || other.name === id)?.file;
  const part = kind === 'series' ? 'series' : `${kind}s`;
  const file = ['yaml', 'yml', 'mdx']
    .map((ending) => `${part}/${id}.${ending}`)
    .find((one) => existsSync(path.join(content, one)));
  return file && `content/${file}`;
}

/** A file that passes the checks, but for what only its author can write. Refuses with every reason at once. */
export function draftOf(
  kind: DraftKind,
  title: string,
  options: DraftOptions,
  content: string,
  models: Readonly<Record<string, Model>>,
  now = new Date(),
): Draft {
  const id = options.id ?? (defaultId[kind] ?? slugFrom)(title, options);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Refusal([
      `No address can be made of "${options.id ?? title}"; give one of lower-case words joined by hyphens: --id my-name`,
    ]);
  }
  if (id.length > longestSlug) {
    const made = options.id === undefined ? 'made of the title' : 'you gave';
    throw new Refusal([
      `The address ${made} has ${id.length.toLocaleString('en-GB')} letters; at most ${longestSlug}. Give a shorter one: --id my-name`,
    ]);
  }
  const folder = readFolder(content);
  const other = namesake(kind, id, content, folder);
  if (other !== undefined) {
    // A calculator is named by its model, of which there is one.
    const instead =
      kind === 'calculator'
        ? 'Edit it, or name a model that has no page yet: --model'
        : `Choose another title, or a name of its own: --id ${id}-2`;
    throw new Refusal([`${other} is already there, and nothing is overwritten. ${instead}`]);
  }
  const desk = { title, options, folder, vocabulary: vocabularyOf(folder), models, now };
  return writers[kind](desk, id);
}
