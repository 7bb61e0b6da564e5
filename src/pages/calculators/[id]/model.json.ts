import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { calculatorOf } from '../../../calculators/build/content.ts';
import { referencePoints } from '../../../calculators/build/reference-points.ts';
import { buildKey } from '../../../library/build-key.ts';
import { pathOf } from '../../../publication/paths.ts';
import { absolute } from '../../../site.ts';
import { words as publication } from '../../../words/words.ts';

/** A model as data: its inputs and what they rest on, its outputs, and its reference points. */

export const getStaticPaths = async () =>
  (await getCollection('calculators')).map(({ id }) => ({ params: { id }, cacheKey: buildKey() }));

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) => {
  const { model, words } = await calculatorOf(id);
  const { version, parameters, headline, neutral, distribution } = model;
  return Response.json({
    id,
    version,
    title: words.title,
    question: words.question,
    page: absolute(pathOf('calculators', id)),
    headline,
    neutral,
    distribution: distribution ? publication.calculators.triangular : null,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, parameter]) => [
        key,
        { label: words.inputs[key]?.label, ...parameter },
      ]),
    ),
    outputs: Object.fromEntries(Object.entries(words.outputs).map(([key, { label }]) => [key, label])),
    defaults: model.evaluate(),
    points: referencePoints(id).points,
    changes: words.changes,
    knownErrors: words.errors ?? [],
  });
};
