import { z } from 'astro/zod';
import { slugOf } from '../publication/published.ts';
import { essayFields, longestSlug, slug } from '../schema.ts';
import { editDistance } from '../text/edit-distance.ts';
import { momentOf } from './dates.ts';
import type { Document } from './documents.ts';
import { at, checkFields, named } from './fields.ts';
import { imperfection, mistake, warning, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

const essay = z.object({
  ...essayFields,
  thumbnail: z.string().describe('a picture beside the essay, or the name of a plate').optional(),
});

/** Fields of AstroPaper that have no effect here; tolerated, so that its posts can be copied in as they are. */
const astroPaperFields = ['ogImage', 'hideEditPost', 'editPost', 'timezone', 'postSlug'];

/** What is expected of a file name that cannot become part of an address; undefined if it can. */
export function faultOfName(name: string) {
  const [issue] = slug.safeParse(name).error?.issues ?? [];
  const expected = issue?.code === 'too_big' ? `at most ${longestSlug} letters` : issue?.message;
  return expected && `${expected}, as the address is made of it`;
}

/** The last part of an essay's address. */
export const slugOfEssay = ({ front, name }: Document) => slugOf(front?.fields['slug'], name);

function descriptionLength({ front }: Document): Problem[] {
  const description = front?.fields['description'];
  if (!front || typeof description !== 'string' || description.trim() === '') return [];
  const { length } = [...description.trim()];
  const found = `${quoted(description)} (${length} characters)`;
  return length < 50 || length > 160
    ? [warning(front.placeOf(['description']), 'description', found, '50 to 160 characters')]
    : [];
}

function order({ front }: Document): Problem[] {
  if (!front) return [];
  const published = momentOf(front, 'pubDatetime');
  const modified = momentOf(front, 'modDatetime');
  if (published === undefined || modified === undefined || modified >= published) return [];
  const found = quoted(front.sourceOf(['modDatetime']) ?? '');
  const expected = `a date not before pubDatetime, which is ${quoted(front.sourceOf(['pubDatetime']) ?? '')}`;
  return [mistake(front.placeOf(['modDatetime']), 'modDatetime', found, expected)];
}

/** A date more than a year ahead is probably a slip, which would silently leave the essay unpublished. */
function farAhead({ front }: Document, now: Date): Problem[] {
  const published = front && momentOf(front, 'pubDatetime');
  if (!front || published === undefined || published - now.getTime() < 366 * 86_400_000) return [];
  const found = `${quoted(front.sourceOf(['pubDatetime']) ?? '')}, more than a year ahead`;
  return [warning(front.placeOf(['pubDatetime']), 'pubDatetime', found, 'the day on which it is to appear')];
}

function address({ file, front, name }: Document): Problem[] {
  const expected = front?.fields['slug'] === undefined ? faultOfName(name) : undefined;
  return expected === undefined
    ? []
    : [mistake({ file }, 'file name', quoted(name), `${expected} (or a slug in the front matter)`)];
}

/** An essay without a word or anything to look at would be a page of nothing. */
function emptiness({ file, front, manuscript }: Document): Problem[] {
  const { prose, pictures, elements, fences, formulas, expressions, faults } = manuscript;
  const things = [pictures, elements, fences, formulas, expressions];
  const isEmpty = faults.length === 0 && prose.trim() === '' && things.every(({ length }) => length === 0);
  return isEmpty && front?.fields['draft'] !== true
    ? [
        imperfection(
          { file },
          'text',
          'empty',
          'what the essay says; one that is not written yet is `draft: true`',
        ),
      ]
    : [];
}

/** Unknown fields do no harm, but a misspelt field of ours does, and a misspelt `draft` would publish a draft. */
function undeclared(name: string, near: readonly string[], written: unknown) {
  const meant = near.find((field) => editDistance(name.toLowerCase(), field.toLowerCase(), 2) <= 2);
  if (meant === undefined) return 'warning';
  return meant === 'draft' && written === true ? 'mistake' : 'imperfection';
}

/** Fields by which other tools keep an essay unpublished, and what they then hold. */
const draftsOfOthers: Readonly<Record<string, RegExp>> = {
  published: /^false$/i,
  publish: /^false$/i,
  status: /^draft$/i,
  private: /^true$/i,
  hidden: /^true$/i,
  unlisted: /^true$/i,
};

/** An essay that another tool's field marks as unpublished, which has no effect here. */
function draftElsewhere({ front }: Document): Problem[] {
  if (!front || front.fields['draft'] === true) return [];
  return Object.entries(draftsOfOthers).flatMap(([field, form]) => {
    const written = front.sourceOf([field]) ?? '';
    return form.test(written)
      ? [
          mistake(
            front.keyPlaceOf([field]),
            field,
            `${quoted(written)}, which is not read here`,
            'the field that keeps an essay unpublished',
            ['draft: true'],
          ),
        ]
      : [];
  });
}

const endsSentence = (text: string) => /[.!?…]["'”’»)]*$/.test(text);

/** Unquoted sentences in a `[list]` that YAML split at a comma: each part would be published as a sentence. */
function cutSentences({ front }: Document): Problem[] {
  if (!front) return [];
  return [['inBrief'], ['pairedWith', 'bothAccept']].flatMap((list) => {
    const written = at(list, front.fields);
    const texts = Array.isArray(written) ? written.map(String) : [];
    return texts.flatMap((text, index) => {
      const next = texts[index + 1];
      const path = [...list, index];
      const parted = front.endsAtComma(path) && front.endsAtComma([...list, index + 1]);
      if (next === undefined || !parted || endsSentence(text)) return [];
      if (!/^\p{Ll}/u.test(next) && !texts.some(endsSentence)) return [];
      const found = `${quoted(text)}, cut off before ${quoted(`, ${next}`)}`;
      const expected = 'quotation marks around a sentence with a comma inside [ ]';
      return [mistake(front.placeOf(path), named(path), found, expected)];
    });
  });
}

/** What an essay says about itself. */
export function checkEssay(document: Document, now: Date): Problem[] {
  const { front } = document;
  if (!front) return address(document);
  const drafts = draftElsewhere(document);
  const cut = cutSentences(document);
  // A list with split sentences has the wrong length, so that its other faults mean nothing.
  const told = [...astroPaperFields, ...[...drafts, ...cut].map(({ field }) => field.replace(/\[.*/, ''))];
  const ours = Object.fromEntries(Object.entries(front.fields).filter(([key]) => !told.includes(key)));
  return [
    ...drafts,
    ...cut,
    ...checkFields(essay, { ...front, fields: ours }, undeclared),
    ...descriptionLength(document),
    ...order(document),
    ...farAhead(document, now),
    ...address(document),
    ...emptiness(document),
  ];
}

/** One note for all essays on the AstroPaper fields that are ignored. */
export function noteUnusedFields(documents: readonly Document[]): Problem[] {
  const bearing = documents.filter(({ front }) =>
    astroPaperFields.some((field) => front && field in front.fields),
  );
  const [first, ...others] = bearing;
  if (!first) return [];
  const used = astroPaperFields.filter((field) =>
    bearing.some(({ front }) => front && field in front.fields),
  );
  const found = others.length > 0 ? `written here and in ${others.length} more` : 'written here';
  const expected = 'fields of AstroPaper that are not used here, and do no harm';
  return [{ severity: 'note', file: first.file, field: used.join(', '), found, expected, nearest: [] }];
}
