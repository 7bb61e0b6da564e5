import type { Token } from 'parse5';
import {
  attributeOf,
  attributesOf,
  choices,
  foreignAttribute,
  foreignElement,
  foreignElements,
  type Allowed,
} from './foreign-tag.ts';

/** Tags that every browser reads alike. */
const startTag = /<([a-zA-Z][\w-]*)((?:[ \t\n\f]+[a-zA-Z][\w:.-]*(?:="[^"]*")?)*)[ \t\n\f]*(\/?)>/y;
const endTag = /<\/([a-zA-Z][\w-]*)>/y;
const attribute = /([a-zA-Z][\w:.-]*)(?:="([^"]*)")?/g;
/** What Astro leaves where an island ends. */
const comment = /<!--[\w: ]*-->/y;
const doctype = /^<!doctype html>/i;
const endOfCode = /<\/(?:script|style)/gi;

/** Elements in which what looks like a tag may be text, or mean something else than elsewhere. */
const enclosing = new Set(['title', 'textarea', 'noscript', 'select', 'svg']);
const inDrawings = new Set(
  'a circle clippath defs desc ellipse g line lineargradient marker mask path pattern polygon polyline radialgradient rect stop svg symbol text title tspan use'.split(
    ' ',
  ),
);
const wordsOnly = new Set(['title', 'textarea', 'desc']);
/**
 * Whether a tag inside one of these elements, or inside an element of a drawing, is read as that tag and does not end
 * the element around it.
 */
function mayStandIn(around: string, name: string) {
  if (wordsOnly.has(around)) return false;
  if (around === 'noscript') return !enclosing.has(name);
  return around === 'select' ? choices.has(name) : inDrawings.has(name);
}

/**
 * Whether an end tag that does not belong to the innermost element is harmless. In a drawing it is not: it also ends
 * the elements between, and perhaps the drawing.
 */
const mayEndIn = (around: string, name: string) =>
  around === 'noscript' || (around === 'select' && choices.has(name));

/** Elements for which, or inside which, a parser has rules of its own. */
const hasOwnRules = (name: string) =>
  ['math', 'template', 'annotation-xml'].includes(name) || Object.hasOwn(foreignElements, name);

/**
 * If none of this occurs, no attribute is foreign: names that may be, beginnings of addresses that run, control
 * characters.
 */
const suspicious =
  /[ \t\n\f](?:on|style|srcdoc|form|action|name|component-|renderer-|before-)|script|data:|blob:|filesystem:|view-source:|[^ -\uffff]/i;
const judgedByName = new Set(['meta', 'link', 'use', 'title']);

const letters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
const entities = Object.keys(letters).join('|');
const entity = new RegExp(entities, 'g');
const unknownEntity = new RegExp(`&(?!(?:${entities.replaceAll('&', '')}))`);

const tagOf = (name: string, attributes: string) =>
  ({
    tagName: name,
    attrs: [...attributes.matchAll(attribute)].map(([, one = '', value = '']) => ({
      name: one.toLowerCase(),
      value: value.replace(entity, (written) => letters[written] ?? written),
    })),
  }) as unknown as Token.TagToken;

/** Whether a script or style runs nothing but what is ours. */
function isOurs(name: string, tag: Token.TagToken, text: string, whole: boolean, allowed: Allowed) {
  // After `<!--` a script may end elsewhere.
  if (text.includes('<!--')) return false;
  if (name === 'style') return allowed.style(text);
  const sources = attributesOf(tag, 'src', 'href', 'xlink:href');
  if (sources.length > 0) return text === '' && sources.every(allowed.file);
  return allowed.script(text) || (whole && attributeOf(tag, 'type') === 'application/ld+json');
}

/** Matches a sticky pattern at a position, or a global one from there on. */
const matchFrom = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Whether a page, or a piece of one, contains nothing foreign and is written so plainly that a browser, whatever state
 * it is in, sees no tag where this function sees none. Anything else `foreignIn` has to read letter by letter as a
 * browser would, which takes five times as long; nearly all that a build writes is plain.
 * `tests/finishing/plain-html.test.ts` checks that the two agree.
 */
export function isPlain(html: string, allowed: Allowed, whole: boolean) {
  if (/[\0\r]/.test(html)) return false;
  const around: string[] = [];
  let pastHead = false;
  let ended = false;
  let at = doctype.exec(html)?.[0].length ?? 0;
  while ((at = html.indexOf('<', at)) >= 0) {
    const enclosed = around.at(-1);
    const inDrawing = enclosed !== undefined && around.includes('svg');
    const closing = matchFrom(endTag, html, at);
    if (closing) {
      const name = (closing[1] ?? '').toLowerCase();
      if (name === enclosed) around.pop();
      else if (enclosing.has(name) || (enclosed !== undefined && !mayEndIn(enclosed, name))) return false;
      ended ||= name === 'html' && enclosed === undefined;
      at = endTag.lastIndex;
      continue;
    }
    const opening = matchFrom(startTag, html, at);
    if (!opening) {
      if (!matchFrom(comment, html, at)) return false;
      at = comment.lastIndex;
      continue;
    }
    at = startTag.lastIndex;
    const name = (opening[1] ?? '').toLowerCase();
    const attributes = opening[2] ?? '';
    if (hasOwnRules(name) || unknownEntity.test(attributes)) return false;
    if (enclosed !== undefined && (!mayStandIn(enclosed, name) || attributes.includes('<'))) return false;
    if (name === 'body') pastHead = true;
    const isCode = name === 'script' || name === 'style';
    if (isCode || judgedByName.has(name) || suspicious.test(attributes)) {
      const tag = tagOf(name, attributes);
      if (tag.attrs.some((one) => foreignAttribute(tag, one, allowed) !== undefined)) return false;
      if (!(name === 'title' && inDrawing) && foreignElement(tag, whole && !pastHead, allowed) !== undefined)
        return false;
      if (isCode) {
        const end = matchFrom(endOfCode, html, at);
        const closed = `</${name}>`;
        if (enclosed !== undefined || !end || !html.startsWith(closed, end.index)) return false;
        if (!isOurs(name, tag, html.slice(at, end.index), whole, allowed)) return false;
        at = end.index + closed.length;
      }
    }
    if (enclosing.has(name) || inDrawing) {
      const closesItself = opening[3] === '/';
      if (closesItself && (name === 'title' || (name !== 'svg' && !inDrawing))) return false;
      if (!closesItself) around.push(name);
    }
  }
  return around.length === 0 && (ended || !whole);
}
