import * as words from '#words/answering';

/** The fractions that are said in words. */
const fractions = [2, 3, 4, 5, 6, 10].flatMap((of) =>
  Array.from({ length: of - 1 }, (_, i) => [i + 1, of] as const),
);

/**
 * A count out of fifty as a leader would say it: 10 → `one case out of five`, 37 → `about three cases out of four`.
 * Where no small fraction is within one of fifty, the count itself. 0 and 50 become `no case` and `every case`, so the
 * phrase reads best at the end of a sentence.
 */
export function frequency(count: number): string {
  if (count === 0) return words.noCase;
  if (count === 50) return words.everyCase;
  const share = count / 50;
  const [nearest = [0, 1] as const] = fractions
    .filter(
      ([part, of]) =>
        Math.abs(part / of - share) < 0.0201 &&
        Math.min(part / of, 1 - part / of) <= Math.min(share, 1 - share) + 0.0101,
    )
    .sort(([a, b], [c, d]) => Math.abs(a / b - share) - Math.abs(c / d - share) || b - d);
  const [part, of] = nearest;
  if (!part) return words.cases(count, 50);
  const exact = Math.abs(part / of - share) < 1e-9;
  return exact ? words.cases(part, of) : words.about(words.cases(part, of));
}
