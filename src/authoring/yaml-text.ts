import { Scalar, stringify } from 'yaml';
import { yamlOptions } from '../manuscript/front-matter.ts';

/** A YAML date exactly as it was written; a plain string would come out in quotation marks. */
export const dateAsWritten = (written: string) =>
  Object.assign(new Scalar(new Date(written)), { source: written });

/**
 * YAML in the style of our own files: no line folding, no anchors, quotes only where a text would parse as another
 * type.
 */
export const yamlText = (fields: object) =>
  stringify(fields, { ...yamlOptions, lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true });

/** Drops blank lines before the body, but keeps the indent of its first line, which may make it a code block. */
export const withFrontMatter = (fields: object, body: string) =>
  `---\n${yamlText(fields)}---\n\n${body.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()}\n`;
