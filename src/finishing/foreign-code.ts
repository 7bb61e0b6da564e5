import { html, Parser, type DefaultTreeAdapterMap, type Token } from 'parse5';
import {
  attributeOf,
  attributesOf,
  choices,
  foreignAttribute,
  foreignElement,
  type Allowed,
} from './foreign-tag.ts';
import { isPlain } from './plain-html.ts';

/** Something in a page that our code did not write. */
export interface Foreign {
  /** What is wrong with it, as the end of a sentence about it. */
  readonly why: string;
  /** The beginning of it, as written in the page. */
  readonly written: string;
  readonly line: number;
}

/**
 * Parses a page as a browser does, and judges each tag as it is read, including tags that some browsers drop and others
 * do not.
 */
class ForeignCodeParser extends Parser<DefaultTreeAdapterMap> {
  readonly found: { why: string; at: Token.Token }[] = [];
  /** The script or style that is being read. */
  private running: { readonly tag: Token.TagToken; text: string } | undefined;
  private selecting = false;
  private pastHead = false;
  /** The last tag or comment so far that turns everything into text until it is closed. */
  private swallowing: Token.Token | undefined;
  private ended = false;

  private readonly allowed: Allowed;
  private readonly whole: boolean;

  constructor(
    allowed: Allowed,
    whole: boolean,
    options: { sourceCodeLocationInfo: boolean; scriptingEnabled: boolean },
  ) {
    super(options);
    this.allowed = allowed;
    this.whole = whole;
  }

  private refuse(at: Token.Token, why: string | undefined) {
    if (why !== undefined) this.found.push({ why, at });
  }

  private isInDrawing() {
    return this.openElements.items.some((one) => 'namespaceURI' in one && one.namespaceURI === html.NS.SVG);
  }

  override onStartTag(tag: Token.TagToken) {
    const name = tag.tagName.toLowerCase();
    if (name === 'body') this.pastHead = true;
    for (const attribute of tag.attrs) this.refuse(tag, foreignAttribute(tag, attribute, this.allowed));
    if (this.whole && tag.attrs.some((attribute) => /["'<]/.test(attribute.name)))
      this.refuse(tag, 'has a quotation mark too few or too many, so that words became attributes');
    const isRunning = name === 'script' || name === 'style';
    if (isRunning) {
      this.judge();
      this.running = { tag, text: '' };
    }
    super.onStartTag(tag);
    // In SVG a script or style may close itself.
    if (isRunning && tag.ackSelfClosing) this.judge();
    // A `title` in SVG does not name the page.
    if (name !== 'title' || !this.currentNotInHTML)
      this.refuse(tag, foreignElement(tag, this.whole && !this.pastHead, this.allowed));
    if (this.selecting && !choices.has(name))
      this.refuse(tag, 'stands in a list of choices, where only choices may');
    if (name === 'select') this.selecting = true;
    if (/^(?:select|textarea|title|script|style)$/.test(name)) this.swallowing = tag;
  }

  override onEndTag(tag: Token.TagToken) {
    const name = tag.tagName.toLowerCase();
    if (name === this.running?.tag.tagName.toLowerCase()) this.judge();
    // A browser stays inside the `title` or `desc`, where what follows may swallow the rest of the page; parse5 returns
    // to the drawing.
    if ((name === 'title' || name === 'desc') && !this.currentNotInHTML && this.isInDrawing())
      this.refuse(tag, 'ends the words of a drawing before what was begun in them');
    if (name === 'select') this.selecting = false;
    if (name === 'html') this.ended = true;
    super.onEndTag(tag);
  }

  override onComment(comment: Token.CommentToken) {
    this.swallowing = comment;
    super.onComment(comment);
  }

  override onCharacter(token: Token.CharacterToken) {
    if (this.running) this.running.text += token.chars;
    super.onCharacter(token);
  }

  override onWhitespaceCharacter(token: Token.CharacterToken) {
    if (this.running) this.running.text += token.chars;
    super.onWhitespaceCharacter(token);
  }

  override onEof(token: Token.EOFToken) {
    this.judge();
    if (this.whole && !this.ended) {
      this.ended = true;
      const unclosed = this.swallowing ?? token;
      this.refuse(
        unclosed,
        'is the last that was begun in a page that has no end: what follows it was swallowed',
      );
    }
    super.onEof(token);
  }

  /** Judges a script or style, now that all of it has been read. */
  private judge() {
    const { tag, text } = this.running ?? {};
    this.running = undefined;
    if (!tag || text === undefined) return;
    if (tag.tagName.toLowerCase() === 'style') {
      if (!this.allowed.style(text)) this.refuse(tag, 'is a style that is not ours');
      return;
    }
    // Which of these a browser uses depends on where the script stands, so all of them must be ours.
    const sources = attributesOf(tag, 'src', 'href', 'xlink:href');
    const isData = attributeOf(tag, 'type') === 'application/ld+json' && sources.length === 0 && this.whole;
    const ours = sources.length === 0 ? this.allowed.script(text) : sources.every(this.allowed.file);
    if (!isData && !ours) this.refuse(tag, 'is a script that is not ours');
  }
}

/** How many characters of a page a message shows. */
const shown = 100;

function read(html: string, allowed: Allowed, whole: boolean, scriptingEnabled: boolean): readonly Foreign[] {
  const quick = new ForeignCodeParser(allowed, whole, { sourceCodeLocationInfo: false, scriptingEnabled });
  quick.tokenizer.write(html, true);
  if (quick.found.length === 0) return [];
  // Reads once more to find the positions: to record them for every tag takes twice as long.
  const slow = new ForeignCodeParser(allowed, whole, { sourceCodeLocationInfo: true, scriptingEnabled });
  slow.tokenizer.write(html, true);
  return slow.found.map(({ why, at: { location } }) => {
    const { startOffset = 0, endOffset = 0, startLine = 1 } = location ?? {};
    const rest = /^<(?:script|style)\b/i.test(html.slice(startOffset)) ? shown : endOffset - startOffset;
    return { why, written: html.slice(startOffset, startOffset + Math.min(rest, shown)), line: startLine };
  });
}

/** Reads what is not plain (see `isPlain`) letter by letter, as a browser would. */
export function readAsBrowser(html: string, allowed: Allowed, whole: boolean) {
  const found = read(html, allowed, whole, true);
  if (!/<noscript/i.test(html)) return found;
  const known = new Set(found.map(({ line, why }) => `${line} ${why}`));
  return [
    ...found,
    ...read(html, allowed, whole, false).filter(({ line, why }) => !known.has(`${line} ${why}`)),
  ];
}

/**
 * Everything in a page, or in a piece of one, that runs, styles, loads or leads elsewhere without being allowed to; in
 * a whole page, also where it breaks off. `noscript` is read both as it is with scripts and as it is without.
 */
export const foreignIn = (html: string, allowed: Allowed, { whole }: { readonly whole: boolean }) =>
  isPlain(html, allowed, whole) ? [] : readAsBrowser(html, allowed, whole);
