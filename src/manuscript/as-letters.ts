/** Escapes the characters that Markdown or HTML would read as markup. */
export const asLetters = (text: string) =>
  text
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');

/** Also escapes a character at the start of a line that would begin a heading, a list or a quotation. */
export const atLineStart = (text: string) =>
  text.trimStart().replace(/^(?:\d+(?=[.)]\s)|(?=[#>+~:=-]))/, '$&\\');

/** The title of a link or a picture, as written after its address. */
export const titled = (title: string | null | undefined) =>
  title ? ` "${title.replaceAll('"', '\\"')}"` : '';
