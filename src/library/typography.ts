/** Straight quotation marks, x for times after a number and a hyphen for minus or a dash, as a typesetter sets them; Markdown bodies are set by the Markdown processor. */
export const typographic = (text: string) =>
  text
    .replace(/(^|[\s([{–—-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{–—“-])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(\d)x(?![\w])/g, '$1×')
    .replace(/(^|[\s(])-(?=\d)/g, '$1−')
    .replace(/\((\w)-(?=\w\))/g, '($1−')
    .replace(/ - /g, ' – ');

/** The same for every string of a record, however deep; addresses and other machine words carry no quotation marks. */
export function typeset<T>(fields: T): T;
export function typeset(fields: unknown): unknown {
  if (typeof fields === 'string') return typographic(fields);
  if (Array.isArray(fields)) return fields.map((field: unknown) => typeset(field));
  if (fields === null || typeof fields !== 'object' || Object.getPrototypeOf(fields) !== Object.prototype)
    return fields;
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, typeset(field)]));
}
