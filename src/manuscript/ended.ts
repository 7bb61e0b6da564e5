/**
 * Works around a crash of Sätteri on a text that ends in a backslash, if its last paragraph begins with `import` or
 * `export`. A line break at the end does not change its meaning.
 */
export const ended = (text: string) => (text.endsWith('\\') ? `${text}\n` : text);
