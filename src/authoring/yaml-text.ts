import { Scalar, stringify } from 'yaml';
import { yamlOptions } from '../manuscript/front-matter.ts';

/** A date as its author wrote it; as a mere text it would stand in quotation marks. */
export const dateAsWritten = (written: string) =>
  Object.assign(new Scalar(new Date(written)), { source: written });

/** Fields as our own files write them: long texts on one line, no anchors, and a text that reads as anything else quoted. */
export const yamlText = (fields: object) =>
  stringify(fields, { ...yamlOptions, lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true });

/** The indent of a first line stays: it may be what makes the line code. */
export const withFrontMatter = (fields: object, body: string) =>
  `---\n${yamlText(fields)}---\n\n${body.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()}\n`;
