import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { inEssay, readingOf } from '../../src/calculators/answer/living-number.ts';
import { livingNumber, type WrittenNumber } from '../../src/calculators/answer/written-number.ts';
import { withNumbers } from '../../src/manuscript/living-numbers.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { countWords } from '../../src/manuscript/reading-time.ts';
import {
  type Finding,
  type Reading,
  correctionSchema,
  essayFields,
  plate,
  seriesSchema,
  sourceSchema,
  tagSchema,
} from '../../src/schema.ts';
import { calculators } from '../calculators/words-of.ts';

/** What stands in `content/`, as its authors wrote it. */

const frontMatter = z.strictObject({ ...essayFields, thumbnail: plate });

/** A number that is taken from a model, as a build prints it. */
function printed(written: WrittenNumber) {
  const calculator = calculators.find(({ id }) => id === written['model']);
  if (!calculator) throw new Error(`No calculator is called "${String(written['model'])}".`);
  const { model, words } = calculator;
  const number = livingNumber(written, model, words);
  return inEssay(number, readingOf(model, number)) ?? '';
}
const withAnswers = (text: string) => withNumbers(text, 'x.mdx', printed);

/** Running text as a reader meets it: no marks of citation, no tags, no Markdown, one space between words. */
const plain = (mdx: string) =>
  mdx
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ');

function essayIn(slug: string) {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`content/essays/${slug}/index.mdx`, 'utf8')) ?? [];
  const data = frontMatter.parse(parse(front));
  const shown = [data.title, data.description, ...(data.inBrief ?? []), body]
    .map((text) => plain(withAnswers(text)))
    .join('\n');
  return { slug, data, body, shown, wordCount: countWords(readManuscript(body, 'x.mdx').prose) };
}
export type Essay = ReturnType<typeof essayIn>;

const entries = <Fields>(folder: string, schema: z.ZodType<Fields>) =>
  readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      id: path.basename(name, '.yaml'),
      data: schema.parse(parse(readFileSync(`content/${folder}/${name}`, 'utf8'))),
    }));

export const essays: readonly Essay[] = readdirSync('content/essays')
  .filter((slug) => existsSync(`content/essays/${slug}/index.mdx`))
  .map(essayIn);
/** The words of each calculator, its method included. */
export const calculatorTexts = readdirSync('content/calculators').map((name) => ({
  slug: path.basename(name, '.mdx'),
  shown: plain(readFileSync(`content/calculators/${name}`, 'utf8')),
}));
export const series = entries('series', seriesSchema);
export const tags = entries('tags', tagSchema);
export const sources = entries('sources', sourceSchema);
export const corrections = entries('corrections', correctionSchema);
/** Old addresses, which redirect. */
export const moved = new Set(
  Object.keys(z.record(z.string(), z.string()).parse(parse(readFileSync('content/redirects.yaml', 'utf8')))),
);

export interface Known {
  readonly finding: Finding;
  readonly read: Reading;
  readonly kind: string;
}

/** Every finding by the name that an essay cites, `source/finding`. */
export const findings: ReadonlyMap<string, Known> = new Map(
  sources.flatMap(({ id, data }) =>
    data.findings.map((finding) => [
      `${id}/${finding.id}`,
      { finding, read: finding.read ?? data.read, kind: finding.kind ?? data.kind },
    ]),
  ),
);

const citation = /<Cite id="([^"]+)" finding="([^"]+)" \/>/g;

/** The findings that a text cites, in order. */
export const citedIn = (mdx: string) =>
  [...mdx.matchAll(citation)].map(([, source = '', finding = '']) => `${source}/${finding}`);
