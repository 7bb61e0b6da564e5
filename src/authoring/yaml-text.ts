import { stringify } from 'yaml';

/** Fields as our own files write them: long texts on one line, no anchors. */
export const yamlText = (fields: object) =>
  stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true });

/** The indent of a first line stays: it may be what makes the line code. */
export const withFrontMatter = (fields: object, body: string) =>
  `---\n${yamlText(fields)}---\n\n${body.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()}\n`;
