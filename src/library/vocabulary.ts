/** A declared tag, series or author: an author may write either name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

/** The id meant by what an author wrote: an id, or its label; case, accents and the shape of apostrophes do not matter. */
export function resolve(choices: readonly Choice[], written: string): string | undefined {
  const sought = plain(written);
  return choices.find(({ id, label }) => plain(id) === sought || plain(label) === sought)?.id;
}

/** How many letters must be added, dropped or changed to turn one text into the other (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  const target = [...to];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of target.entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The choices whose names are nearest to what was written: always the best one, and at most two more that are close
 * too (two letters or 40 % of the name away). Empty only where there is nothing to choose from.
 */
export function nearest<T>(
  choices: readonly T[],
  written: string,
  namesOf: (choice: T) => readonly string[],
): T[] {
  const sought = plain(written);
  const close = Math.max(2, Math.floor(sought.length * 0.4));
  let limit = Infinity;
  const ranked = [];
  for (const choice of choices) {
    for (const name of namesOf(choice).map(plain)) {
      // A difference in length alone already costs that many letters, so hopeless names need no comparison.
      if (Math.abs(name.length - sought.length) > Math.max(limit, close)) continue;
      const distance = editDistance(sought, name);
      limit = Math.min(limit, distance);
      ranked.push({ choice, distance });
    }
  }
  ranked.sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const kept = ranked.filter(({ distance }) => distance <= close || distance === best?.distance);
  return [...new Set(kept.map(({ choice }) => choice))].slice(0, best && best.distance <= close ? 3 : 1);
}
