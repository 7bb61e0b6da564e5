import { readFileSync } from 'node:fs';
import { filesUnder } from '../reuse/files-under.ts';
import { BuildEnds } from './build-ends.ts';
import type { Foreign } from './foreign-code.ts';

/** Something foreign, and the published file that it was found in. */
export interface Found extends Foreign {
  readonly file: string;
}

interface Source {
  readonly name: string;
  readonly text: string;
}

const sources = (): readonly Source[] =>
  filesUnder('content')
    .filter((name) => /\.(?:mdx?|ya?ml|svg|astro)$/.test(name))
    .map((name) => ({ name: `content/${name}`, text: readFileSync(`content/${name}`, 'utf8') }));

/**
 * Strings to look for in an author's source, since the build rewrites tags: the whole tag, or the values of its
 * attributes.
 */
const clues = (written: string) => {
  const [tag = written] = /^<[^>]*>?[^<\n]*/.exec(written) ?? [];
  return [tag, ...[...tag.matchAll(/[\w:-]+=["']?([^"'>\s]{6,})/g)].flatMap(([, value]) => value ?? [])];
};

/** Where an author may have written it; the essay's own text is searched before any other. */
function originOf({ file, written }: Found, texts: readonly Source[]) {
  const slug = /^essays\/([^/]+?)(?:\.md$|\/)/.exec(file)?.[1];
  const own = texts.filter(({ name }) => slug !== undefined && name.startsWith(`content/essays/${slug}`));
  const [element = written] = /^<!?[\w-]+/.exec(written) ?? [];
  for (const [clue, among] of [
    ...clues(written).map((one) => [one, [...own, ...texts]] as const),
    [element, own] as const,
  ])
    for (const { name, text } of among) {
      const at = text.indexOf(clue);
      if (at >= 0) return `${name}:${text.slice(0, at).split('\n').length}`;
    }
  return own[0]?.name;
}

/**
 * Ends the build with a list of what was found: where it was published and, as far as can be told, where it was
 * written.
 */
export function refuseForeign(found: readonly Found[]) {
  if (found.length === 0) return;
  const texts = sources();
  const named = found.map((one) => ({ ...one, origin: originOf(one, texts) }));
  // What a page repeats in its Markdown and in feeds is listed once.
  const alike = Map.groupBy(named, ({ why, written, origin }) => `${why}\n${origin ?? written}`);
  const entries = [...alike.values()].map(([first, ...others]) => {
    if (!first) return '';
    const { file, line, written, why, origin } = first;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `${origin ? `${origin}, published in ` : ''}${file}:${line}${more}\n  ${written.replace(/\s+/g, ' ').trim()}\n  ${why}`;
  });
  throw new BuildEnds(
    `Only our own code may run, style and load in what is published. This does not come from it:\n\n${entries.join('\n\n')}\n\n` +
      'Take it out where it was written. A drawing with a style of its own can be shown as a picture: ![…](./drawing.svg)',
  );
}
