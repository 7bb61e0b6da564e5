/** The day of a moment in UTC, as data has it: 2026-11-28. Days written so sort and compare as text. */
export const dayOf = (date: Date) => date.toISOString().slice(0, 10);
