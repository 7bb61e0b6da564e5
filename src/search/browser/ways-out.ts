import { search } from '#words/search';
import type { Answer } from './engine.ts';
import { chosenFilters, isIdle, toggleFilter, type SearchState } from './state.ts';
import { labelOf } from './view.ts';

/** A search with fewer conditions than one that found nothing. */
interface WayOut {
  readonly label: string;
  readonly state: SearchState;
}

/** How many different words of a query are kept, each left out once; an offer has no words beyond these. */
const mostWords = 6;

/** What could be searched for instead, with one filter or one word left out. */
function waysOut(state: SearchState, answer: Answer | undefined): WayOut[] {
  const words = [...new Set(state.q.trim().split(/\s+/))].slice(0, mostWords);
  return [
    ...chosenFilters(state).map(({ filter, id }) => ({
      label: search.leaveOut(labelOf(answer, filter, id)),
      state: toggleFilter(state, filter, id),
    })),
    ...(words.length > 1 ? words : []).map((word) => {
      const rest = words.filter((other) => other !== word).join(' ');
      return { label: search.quoted(rest), state: { ...state, q: rest } };
    }),
  ].filter((way) => !isIdle(way.state));
}

/** The ways out that find something, with the number of results. */
export async function helpfulWaysOut(
  state: SearchState,
  answer: Answer | undefined,
  countOf: (state: SearchState) => Promise<number>,
) {
  const counted = await Promise.all(
    waysOut(state, answer).map(async (way) => ({ ...way, count: await countOf(way.state) })),
  );
  return counted.filter(({ count }) => count > 0);
}
