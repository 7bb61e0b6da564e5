import { models } from '../models/index.ts';
import type { Model } from '../models/model.ts';
import { isUntouched, readState, writeState } from '../calculators/answer/address.ts';
import type { Case } from '../calculators/answer/answer.ts';
import { scenarioIn } from '../calculators/answer/query.ts';
import type { PublishedWords } from '../calculators/answer/published-words.ts';
import { wordsOf } from '../publication/paths.ts';
import { asset, type Environment } from './assets.ts';

const byId: Readonly<Record<string, Model>> = models;

/** Cached, since the words deployed with this Worker do not change while it runs. */
const published = new Map<string, Promise<PublishedWords>>();

async function load(id: string, request: Request, environment: Environment) {
  const answer = await asset(environment, wordsOf(id), request.url);
  if (!answer.ok) throw new Error(`${wordsOf(id)} answers ${answer.status}.`);
  // Written by src/pages/calculators/[id]/words.json.ts of the same deployment.
  return (await answer.json()) as PublishedWords;
}

function wordsFor(id: string, request: Request, environment: Environment) {
  let words = published.get(id);
  if (!words) {
    words = load(id, request, environment);
    published.set(id, words);
    words.catch(() => published.delete(id));
  }
  return words;
}

/** The longest query to read; those that calculators write are far shorter. */
const longest = 2000;

/** The part of a query that describes a scenario; empty if there is none. */
export const queryIn = (model: Model, search: string) =>
  search.length <= longest ? scenarioIn(model, search) : '';

/** The case that a query describes; undefined if none of it can be read. */
export function caseIn(model: Model, words: PublishedWords['words'], query: string) {
  const { state } = readState(model, words, query);
  if (isUntouched(state)) return undefined;
  const each: Case = { model, words, state };
  // The query in the calculator's own spelling, so that each answer has only one address.
  return { each, query: writeState(model, state) };
}

/** The case in the address of a calculator, with its words; undefined if there is none, or it cannot be read. */
export async function scenarioOf(id: string, request: Request, environment: Environment) {
  const { search } = new URL(request.url);
  const model = Object.hasOwn(byId, id) ? byId[id] : undefined;
  const query = model && queryIn(model, search);
  if (!model || !query) return undefined;
  const published = await wordsFor(id, request, environment);
  const named = caseIn(model, published.words, query);
  return named && { ...named, published };
}
