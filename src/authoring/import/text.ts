import type { MdastNode } from 'satteri';
import { quoted } from '../../checks/quote.ts';
import { syntaxMistake } from '../../checks/syntax.ts';
import { treeOf } from '../../manuscript/dialect.ts';
import { readManuscript } from '../../manuscript/read.ts';
import { Refusal } from '../refusal.ts';
import { slugFrom } from '../slug.ts';
import { definedIn } from './dialects/wiki-links.ts';
import { rewritten, type Rewritten } from './mdx.ts';
import { plainText } from './plain-text.ts';
import type { Post } from './posts.ts';
import { linesOf, outsideFences } from './fences.ts';
import type { Rewriting } from './rewriting.ts';
import { deepest, whatRuns } from './what-runs.ts';

/** The words of a block as readers see them; `[name]` loses its brackets if it is a reference link. */
const lettersOf = (block: string, defined: ReadonlySet<string>) =>
  plainText(
    block
      // The content of a video or audio is a fallback for browsers that cannot play it.
      .replace(/<(audio|video)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
      .replace(/!\[[^\]]*\]\([^)]*\)|\{\{[\s\S]*?\}\}|~~[^~]+~~/g, '')
      .replace(/\]\(<[^<>\n]*>\)/g, ']()')
      .replace(
        /<\/?(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/gi,
        '',
      )
      .replace(/<[^>]*>/g, ' ')
      .replace(/(?<![\]!])\[([^\][]+)\](?![[(])(?:\[\])?/g, (whole, name: string) =>
        defined.has(name.toLowerCase()) ? name : whole,
      ),
  )
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The opening words of a text, as many as a description may have; undefined where it opens with none. */
export function openingOf(body: string) {
  const defined = definedIn(body);
  const blocks = body
    .replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '')
    // Link definitions and footnotes.
    .replace(/^ {0,3}\[[^\]\n]+\]:.*(?:\n[ \t]+\S.*)*$/gm, '')
    .split(/\n\s*\n/)
    .filter((block) => /^\s*[\p{L}\p{N}"“'‘*_[]/u.test(block) && !/^\s*(?:import|export)\s/.test(block))
    .map((block) => lettersOf(block, defined));
  const start = blocks.findIndex((block) => block.length >= 30);
  const text = blocks
    .slice(start)
    .reduce((opening, block) => (opening.length < 50 ? `${opening} ${block}` : opening), '')
    .trim();
  if (start < 0) return undefined;
  return text.length <= 160 ? text : `${text.slice(0, 159).replace(/\s+\S*$/, '')}…`;
}

/** Our layout prints the title; a text that begins with it again loses that line. */
export function withoutTitle(written: string, title: string) {
  const body = written.replace(/\{\{-?\s*page\.title\s*-?\}\}/g, () => title);
  const [whole, heading] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*\n/.exec(body) ?? [];
  return belowTitle(
    whole !== undefined && (heading === title || slugFrom(heading ?? '') === slugFrom(title))
      ? linesOf(whole) + body.slice(whole.length)
      : body,
  );
}

/** The title is the only first-level heading of a page: if the text has one too, all its headings go down a level. */
function belowTitle(body: string) {
  const parts: string[] = [];
  outsideFences(body, (part) => {
    parts.push(part);
    return part;
  });
  const hasFirst = parts.some((part) => /^#[ \t]+\S/m.test(part));
  return hasFirst ? outsideFences(body, (part) => part.replace(/^(#{1,5})(?=[ \t]+\S)/gm, '#$1')) : body;
}

/** A post as MDX, if it can be; otherwise as Markdown, without what would run. */
export function textFor(body: string, post: Post, rewriting: Rewriting, sourceLine = (line: number) => line) {
  if (deepestOf(body) > deepest)
    throw new Refusal([`it has more than ${deepest} lists and quotations within each other`]);
  const silent = { ...rewriting, dropped: () => undefined, picture: () => undefined };
  const written = /\.mdx$/i.test(post.path) ? 'MDX' : 'Markdown to MDX';
  let tried: Rewritten = { text: body, sourceLine: (line) => line };
  try {
    tried = rewritten(body, written, silent);
    const [fault] = readManuscript(tried.text, `${post.path}.mdx`).faults;
    if (fault !== undefined) throw fault;
    const runs = whatRuns(tried.text, 'post.mdx');
    if (runs !== undefined) throw new Error(`${quoted(runs)} would run`);
    return {
      text: sound(rewritten(body, written, rewriting).text, 'post.mdx'),
      ending: 'mdx',
      why: undefined,
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { line = 1, found, expected } = syntaxMistake(error, tried.text, post.file);
    const lineOf = (there: number) =>
      `line ${post.front.firstLine - 1 + sourceLine(tried.sourceLine(there))}`;
    const where = expected.replace(/\((\d+):\d+[^)]*\)/g, (_, there: string) => `(${lineOf(Number(there))})`);
    return {
      text: sound(rewritten(body, 'Markdown', rewriting).text, 'post.md'),
      ending: 'md',
      why: `${lineOf(line)}: ${found}; expected ${where}`,
    };
  }
}

/** The text itself; throws a `Refusal` if anything in it would run. */
function sound(text: string, file: string) {
  const runs = whatRuns(text, file);
  if (runs === undefined) return text;
  throw new Refusal([`it holds what runs, and what cannot be taken out of it: ${quoted(runs)}`]);
}

/** How deeply lists and quotations are nested, counted level by level, since recursion could overflow the stack. */
function deepestOf(body: string) {
  let level: readonly MdastNode[] = [treeOf(body, 'post.md')];
  for (let depth = 0; ; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0 || depth > deepest) return depth;
  }
}
