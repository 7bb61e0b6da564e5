import type { MdxJsxTextElement } from 'satteri';
import { addressAttributes } from './elements.ts';
import type { Attributes } from './manuscript.ts';
import { constantOf, type Constants } from './script.ts';

type Tag = Pick<MdxJsxTextElement, 'attributes'>;

/** A browser reads an address also where its attribute is written in capitals. */
const named = (name: string) => (addressAttributes.has(name.toLowerCase()) ? name.toLowerCase() : name);

const written = ({ attributes }: Tag) =>
  attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' ? [{ name: named(one.name), value: one.value }] : [],
  );

/** What a tag of MDX says, each attribute by its name; its text is undefined where only a build could tell it. */
export const attributesOf = (tag: Tag, constants: Constants): Attributes =>
  Object.fromEntries(
    written(tag).map(({ name, value }): [string, Attributes[string]] => {
      if (!(value instanceof Object)) return [name, { text: value ?? '' }];
      const constant = constantOf(value.value, constants)?.value;
      const text = typeof constant === 'string' ? constant : undefined;
      return [name, { text, expression: value.value.trim() }];
    }),
  );

/** Names that a tag gives twice: which of them is meant nobody can tell. */
export const repeatedIn = (tag: Tag) => {
  const names = written(tag).map(({ name }) => name);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
};
