import { details } from '#words/details';

/** A quantity for a narrow column: its unit abbreviated, or dropped where the row already names it. */
export const abbreviated = (quantity: string) =>
  quantity.replace(/(?<=\u00a0)\p{L}+$/u, (unit) => details.abbreviations[unit] ?? unit).trim();
