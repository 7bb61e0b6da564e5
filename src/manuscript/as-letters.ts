/** Letters that Markdown would take for its own, and those that HTML would, where Markdown lets it stand. */
export const asLetters = (text: string) =>
  text
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');

/** A sign that would begin a heading, a list or a quotation is a letter too. */
export const atLineStart = (text: string) =>
  text.trimStart().replace(/^(?:\d+(?=[.)]\s)|(?=[#>+~:=-]))/, '$&\\');

/** The title of a link or a picture, as it stands behind its address. */
export const titled = (title: string | null | undefined) =>
  title ? ` "${title.replaceAll('"', '\\"')}"` : '';
