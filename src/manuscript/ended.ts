/**
 * A text as Sätteri may be given it: one whose last paragraph begins with `import` or `export` and ends in a backslash
 * would end the process. A line end behind it says nothing else.
 */
export const ended = (text: string) => (text.endsWith('\\') ? `${text}\n` : text);
