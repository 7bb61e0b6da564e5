import { details } from '#words/details';

/** A quantity as a narrow column has it; what its row is a count of is named there. */
export const abbreviated = (quantity: string) =>
  quantity.replace(/(?<=\u00a0)\p{L}+$/u, (unit) => details.abbreviations[unit] ?? unit).trim();
