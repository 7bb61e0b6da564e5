/** Begins every text that a tool put where only the author can write; `lint:content` finds what is left of them. */
export const unwritten = 'Yours to write:';

export const toWrite = (what: string) => `${unwritten} ${what}`;
