import type { MdxJsxTextElement } from 'satteri';
import { addressAttributes } from './elements.ts';
import type { Attributes } from './manuscript.ts';
import { constantOf, type Constants } from './script.ts';

type Tag = Pick<MdxJsxTextElement, 'attributes'>;

/** Lower-cases the names of attributes with addresses: browsers follow those in any case. */
const named = (name: string) => (addressAttributes.has(name.toLowerCase()) ? name.toLowerCase() : name);

const written = ({ attributes }: Tag) =>
  attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' ? [{ name: named(one.name), value: one.value }] : [],
  );

/** The attributes of an MDX tag by name; `text` is undefined if only a build could compute it. */
export const attributesOf = (tag: Tag, constants: Constants): Attributes =>
  Object.fromEntries(
    written(tag).map(({ name, value }): [string, Attributes[string]] => {
      if (!(value instanceof Object)) return [name, { text: value ?? '' }];
      const constant = constantOf(value.value, constants)?.value;
      const text = typeof constant === 'string' ? constant : undefined;
      return [name, { text, expression: value.value.trim() }];
    }),
  );

/** Attributes that a tag has twice, so that it is unclear which is meant. */
export const repeatedIn = (tag: Tag) => {
  const names = written(tag).map(({ name }) => name);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
};
