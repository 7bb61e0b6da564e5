/**
 * Counts the slips between two texts: letters left out, added, changed or swapped with a neighbour (optimal string
 * alignment, Damerau 1964). Above the limit it stops counting and returns one more than the limit.
 */
export function editDistance(from: string, to: string, limit = Infinity): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  let row: number[] = [];
  for (let line = 1; line <= from.length; line += 1) {
    let left = line;
    let least = line;
    row[0] = line;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from.charCodeAt(line - 1) === to.charCodeAt(column - 1);
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1);
      left = Math.min(changed, (last[column] ?? 0) + 1, left + 1);
      const swapped =
        line > 1 &&
        from.charCodeAt(line - 1) === to.charCodeAt(column - 2) &&
        from.charCodeAt(line - 2) === to.charCodeAt(column - 1);
      if (swapped) left = Math.min(left, (beforeLast[column - 2] ?? Infinity) + 1);
      row[column] = left;
      least = Math.min(least, left);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = last[to.length] ?? 0;
  return distance > limit ? limit + 1 : distance;
}
