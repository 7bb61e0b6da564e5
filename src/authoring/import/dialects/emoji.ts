import { nameToEmoji } from 'gemoji';

const named = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(?<![\w:/.])(:([a-z0-9_]+|[+-]1):)(?![\w:])/g;

/** Signs that GitHub, Jekyll, Hugo and MkDocs put for a name between colons; code stays, and what names none. */
export const withEmoji = (text: string) =>
  text.replace(named, (whole, _ticks?: string, _sign?: string, name?: string) =>
    name !== undefined && Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
  );
