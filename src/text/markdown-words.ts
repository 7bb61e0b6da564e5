/** Words as they stand in Markdown, on a line, where a sign of theirs would begin an element, an entity or a link. */
export const markdownWords = (text: string) =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])|<(?=[a-z/!?])|&(?=#?\w+;)|\](?=[([])/gi, '\\$&');
