import { nameToEmoji } from 'gemoji';

const named = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(?<![\w:/.])(:([a-z0-9_]+|[+-]1):)(?![\w:])/g;

/** Replaces `:names:` by emoji, as GitHub, Jekyll, Hugo and MkDocs do; code and unknown names stay. */
export const withEmoji = (text: string) =>
  text.replace(named, (whole, _ticks?: string, _sign?: string, name?: string) =>
    name !== undefined && Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
  );
