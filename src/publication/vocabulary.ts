import { editDistance } from '../text/edit-distance.ts';

/** A declared tag, series or author, to which texts may refer by id or by label. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

const known = new Map<string, string>();

/** A name folded for comparison. Cached, since folding is slow and the same names come up again and again. */
function comparable(text: string) {
  const before = known.get(text);
  if (before !== undefined) return before;
  const name = folded(text);
  known.set(text, name);
  return name;
}

/**
 * The id that a written name refers to, by id or else by label, regardless of case, accents and the shape of
 * apostrophes.
 */
export function resolve(choices: readonly Choice[], written: string): string | undefined {
  const sought = comparable(written);
  const meant =
    choices.find(({ id }) => comparable(id) === sought) ??
    choices.find(({ label }) => comparable(label) === sought);
  return meant?.id;
}

/**
 * The choices whose names are nearest to what was written: always the best one, and at most two more that are close
 * too (40 % of the letters away or less). Empty only where there is nothing to choose from.
 */
export function nearest<T>(
  choices: readonly T[],
  written: string,
  namesOf: (choice: T) => readonly string[],
): T[] {
  const sought = comparable(written);
  const close = Math.max(1, Math.floor(sought.length * 0.4));
  let best = Infinity;
  const ranked = [];
  for (const choice of choices) {
    for (const name of namesOf(choice).map(comparable)) {
      // A difference in length alone already costs that many letters, so hopeless names need no comparison.
      const enough = Math.max(best, close);
      if (Math.abs(name.length - sought.length) > enough) continue;
      const distance = editDistance(sought, name, enough);
      best = Math.min(best, distance);
      ranked.push({ choice, distance });
    }
  }
  ranked.sort((a, b) => a.distance - b.distance);
  const near = ranked.filter(({ distance }) => distance <= close || distance === best);
  return [...new Set(near.map(({ choice }) => choice))].slice(0, best <= close ? 3 : 1);
}

/** The names that a written one may be a misspelling of; none if they are all too different. */
export const slipsOf = (names: readonly string[], written: string): readonly string[] =>
  nearest(names, written, (name) => [name]).filter(
    (name) => editDistance(comparable(name), comparable(written)) <= Math.min(2, written.length * 0.4),
  );
