import { z } from 'astro/zod';
import { models } from './models/index.ts';
import { plateNames } from './plates/names.ts';

/**
 * The fields that authors may write. The checks before a build and Astro's collections use the same schemas, and
 * reports quote their descriptions as what was expected.
 */

const text = z.string().trim().min(1);
/**
 * Refuses control characters, line separators and direction overrides, which would break feeds, cards and lists of
 * links; and texts of nothing but invisible characters.
 */
const onOneLine = /^(?!\p{Cf}+$)[^\p{Cc}\u2028\u2029\u202a-\u202e]*$/u;
/** A text for lists, feeds and cards. */
export const line = text.regex(onOneLine, 'a text on one line, without signs that nobody sees');
/** A name, which is also used in links, where a backslash would escape the character after it. */
const name = line.regex(/^[^\\]*$/, 'a text without \\').max(200);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
/** Longer slugs break over several lines where they are shared, and some file systems refuse them. */
export const longestSlug = 100;
/** The last part of an address, which must be a valid file name on every system. */
export const slug = id
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)/, 'another name: Windows has this one for itself')
  .regex(/^(?!index$)/, 'another name: hosts read this one as that of the folder')
  .max(longestSlug);
const date = z.coerce.date();
/** Only http and https, since a URL may also be `javascript:`. */
const webAddress = z.url({ protocol: /^https?$/ });

export const readings = ['primary', 'mirror', 'secondary', 'recalled', 'derived', 'gap'] as const;
export const volatilities = ['stable', 'yearly', 'fast'] as const;
export const kinds = [
  'field-trial',
  'lab-trial',
  'observation',
  'survey',
  'vendor-data',
  'official-statistic',
  'company-claim',
  'theory',
  'model',
  'practice',
  'opinion',
  'press',
  'price',
  'review',
  'derivation',
  'gap',
  'own-data',
  'essay',
] as const;
export const questions = [
  'speed',
  'delivery',
  'quality',
  'adoption',
  'time',
  'team-size',
  'decisions',
  'loops',
  'leaders',
  'judgement',
  'organisation',
  'cost',
  'learning',
  'juniors',
  'governance',
] as const;
export const verdicts = ['fine', 'overstated', 'unsupported', 'wrong', 'incomplete'] as const;

/** A day, and a sentence about it. */
const dated = z.strictObject({ date, note: text });

export const essayFields = {
  title: name.describe('a title'),
  description: line
    .regex(/^[^\\]*$/, 'a text without \\')
    .max(500)
    .describe('a description of 50 to 160 characters'),
  author: z.union([text, z.array(text).min(1)]).describe('the id or name of an author, or a list of them'),
  pubDatetime: date.describe('a date with time and zone such as 2026-11-21T09:00:00Z'),
  modDatetime: date.nullish(),
  slug: slug.optional(),
  tags: z.array(name).max(6).describe('a list of at most 6 tags').default([]),
  series: z
    .object({
      name: text.describe('the id or title of a series'),
      order: z.number().int().positive().describe('the place in the series, a whole number from 1'),
    })
    .describe('a name and a place, written { name: building-again, order: 1 }')
    .optional(),
  featured: z.boolean().optional(),
  draft: z.boolean().optional(),
  canonicalURL: webAddress.optional(),
  inBrief: z.array(text).length(3).describe('a list of exactly three sentences').optional(),
  /** The text with which an essay is shared on networks. */
  shareText: line
    .max(280)
    .describe('a sentence or two of the essay that somebody would post, of at most 280 letters')
    .optional(),
  /** Two essays in disagreement: one of them names the other, and what both accept. */
  pairedWith: z
    .object({
      essay: text.describe('the slug of the essay that argues the other side'),
      bothAccept: z.array(line).min(1).describe('a list of sentences'),
    })
    .describe('a slug and what both accept, written { essay: the-other-side, bothAccept: ["A sentence."] }')
    .optional(),
  inspiredBy: z
    .object({ title: text, author: text, url: webAddress })
    .describe('title, author and url of the piece that prompted it')
    .optional(),
  /** What changed in it since it was published, the oldest first. */
  revisions: z
    .array(dated)
    .min(1)
    .describe('a list of days and sentences, the oldest first: - { date: 2026-11-28, note: "What changed." }')
    .optional(),
  /** When its conclusion was last compared with the findings it cites, and whether it holds. */
  reviewed: dated
    .describe('a day and a sentence, written { date: 2026-11-28, note: "The conclusion stands." }')
    .optional(),
};
/** The days of these dates as written, in the author's time zone, in addition to the exact times. */
export const writtenDays = { publishedOn: date.optional(), modifiedOn: date.optional() };
export const plate = z.enum(plateNames);

export const seriesSchema = z.strictObject({
  title: name,
  description: line.optional(),
  introduction: text.optional(),
  order: z.number().int().positive().optional(),
});
/** A reading list for newcomers, by the size of their team or the time they have: essays and calculators in order. */
export const readingListSchema = z.strictObject({
  title: name,
  by: z.enum(['size', 'time']),
  order: z.number().int().positive(),
  steps: z
    .array(z.strictObject({ essay: text.optional(), calculator: text.optional(), why: line }))
    .min(1)
    .max(6),
});
export const tagSchema = z.strictObject({
  label: name,
  description: line.optional(),
  introduction: text.optional(),
  /** What else has the tag: calculators, and findings by the questions under which the ledger files them. */
  calculators: z.array(z.enum(Object.keys(models))).optional(),
  questions: z.array(z.enum(questions)).optional(),
});
/** What readers type, and the phrases in the texts that mean it. */
export const synonymsSchema = z.record(z.string(), z.array(z.string()));
export const authorSchema = z.strictObject({
  name,
  description: line.optional(),
  url: webAddress.optional(),
});

/** Persons and organisations differ, because citations put only a person's family name first. */
const sourceAuthor = z
  .union([text, z.strictObject({ organisation: text })])
  .describe('a person such as Ada Lovelace, or an organisation, written { organisation: Its Name }');

const disagreement = z.strictObject({ source: id, finding: id, why: text });
/** A change to a finding: its old and new wording. */
const revision = z.strictObject({ date, before: text, after: text, why: text });
/** The entry stays, and nothing may rest on it any more. */
const withdrawal = z
  .strictObject({ date, why: text })
  .describe('a date and a reason, written { date: 2026-11-28, why: "Two accounts contradict each other." }');
/** How evidence for a gap was searched for, so that others can repeat the search. */
const search = z.strictObject({ where: text, terms: text, when: date });
const positive = z.number().positive();
const findingSchema = z.strictObject({
  id,
  fact: text.optional(),
  question: z.enum(questions),
  figure: text.max(40).optional(),
  statement: text,
  population: text.optional(),
  numbers: z.record(z.string(), z.unknown()).optional(),
  caveats: text.optional(),
  ratio: z
    .strictObject({ low: positive.optional(), likely: positive, high: positive.optional() })
    .describe('what is likely and perhaps the ends around it, written { low: 0.9, likely: 1.2, high: 1.4 }')
    .optional(),
  read: z.enum(readings).optional(),
  kind: z.enum(kinds).optional(),
  volatility: z.enum(volatilities).optional(),
  derivation: text.optional(),
  disagrees: z.array(disagreement).optional(),
  added: date.optional(),
  revised: z.array(revision).min(1).optional(),
  withdrawn: withdrawal.optional(),
  searched: z.array(search).min(1).optional(),
});
const claimSchema = z.strictObject({
  claim: text,
  verdict: z.enum(verdicts),
  why: text,
  cites: z
    .array(
      z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'source/finding, as both are named in content/sources'),
    )
    .optional(),
});
export const sourceSchema = z.strictObject({
  title: text.optional(),
  label: text.max(28),
  authors: z.array(sourceAuthor).min(1),
  year: z.number().int().optional(),
  venue: text.optional(),
  url: webAddress.optional(),
  kind: z.enum(kinds),
  read: z.enum(readings),
  /** When its findings entered the ledger, except those with an `added` of their own. */
  added: date.optional(),
  checked: date,
  volatility: z.enum(volatilities),
  summary: text,
  findings: z.array(findingSchema),
  claims: z.array(claimSchema).optional(),
  answeredBy: id.optional(),
});

const sitePath = z
  .string()
  .regex(/^\/(?:[\w.-]+\/?)*$/, 'an address from the root, such as /essays/the-title/')
  .describe('an address from the root, such as /essays/the-title/');
export const correctionSchema = z.strictObject({
  date,
  title: text.describe('what it is about, in a few words, as a heading'),
  pages: z.array(sitePath).min(1).describe('a list of the addresses where it stood'),
  /** Those of `pages` whose passage was since removed, so that no mark is left there. */
  cut: z.array(sitePath).min(1).optional(),
  before: text,
  after: text,
  why: text,
  noticedBy: z.enum(['ourselves', 'reader']),
  /** Words and figures that may not be used any more, except where their history is told. */
  withdrawn: z.array(text).min(1).optional(),
});

export type Finding = z.infer<typeof findingSchema>;
export type SourceAuthor = z.infer<typeof sourceAuthor>;
export type SourceFields = z.infer<typeof sourceSchema>;
export type Kind = (typeof kinds)[number];
export type Reading = (typeof readings)[number];
export type Question = (typeof questions)[number];
