/** Escapes words for a line of Markdown, where their signs would otherwise begin an element, an entity or a link. */
export const markdownWords = (text: string) =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])|<(?=[a-z/!?])|&(?=#?\w+;)|\](?=[([])/gi, '\\$&');
