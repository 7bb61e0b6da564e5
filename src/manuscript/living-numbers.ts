import type { MdastNode } from 'satteri';
import { attributesOf } from './attributes.ts';
import { treeOf } from './dialect.ts';
import { edited } from './edits.ts';
import type { Attributes, Span } from './manuscript.ts';
import { isJsx } from './read.ts';
import { spanOf } from './spots.ts';
import { type Constant, constantOf, type Constants, constantsIn, recordOf } from './script.ts';

/** The attributes of a tag, with the values that a build passes to its component. */
export type Props = Readonly<Record<string, Constant | Readonly<Record<string, Constant>>>>;

export interface NumberTag extends Span {
  readonly props: Props;
  readonly attributes: Attributes;
}

/** The props of a tag. An attribute without a value, such as `bare`, is true. */
export const propsOf = (attributes: Attributes, constants: Constants = new Map()): Props =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { text, expression }]) => [
      name,
      expression === undefined
        ? text || true
        : (constantOf(expression, constants)?.value ?? recordOf(expression, constants)),
    ]),
  );

const isWritten = (text: string) => text.includes('<Answer');

/** Every `<Answer>` in a text, with its position. */
export function numberTagsIn(text: string, file: string): NumberTag[] {
  if (!isWritten(text)) return [];
  const root = treeOf(text, file);
  const constants = constantsIn(root);
  const found: NumberTag[] = [];
  const visit = (node: MdastNode) => {
    if (isJsx(node) && node.name === 'Answer') {
      const attributes = attributesOf(node, constants);
      found.push({ attributes, props: propsOf(attributes, constants), ...spanOf(node) });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** Escapes characters that MDX would read as markup. */
const asLetters = (text: string) => text.replace(/[\\`*_[\]<{]/g, '\\$&');

/** A text with each `<Answer>` replaced by its number, for readers outside our pages, such as feeds. */
export const withNumbers = (text: string, file: string, print: (props: Props) => string) =>
  edited(
    text,
    numberTagsIn(text, file).map(({ props, start, end }) => ({ start, end, text: asLetters(print(props)) })),
  );

/** Splits a sentence of front matter into words and the `<Answer>` tags between them. */
export function piecesOf(sentence: string): readonly (string | Props)[] {
  let last = 0;
  let tags: readonly NumberTag[] = [];
  try {
    tags = numberTagsIn(sentence, 'sentence.mdx');
  } catch {
    // An unclosed tag counts as words; the checks report it.
  }
  const pieces: (string | Props)[] = [];
  for (const { start, end, props } of tags) {
    pieces.push(sentence.slice(last, start), props);
    last = end;
  }
  return [...pieces, sentence.slice(last)].filter((piece) => piece !== '');
}
