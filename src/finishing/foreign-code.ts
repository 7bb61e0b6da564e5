import { Parser, type DefaultTreeAdapterMap, type Token } from 'parse5';

/** What stands in a page and was written by no code of ours. */
export interface Foreign {
  /** What it is, and what becomes of it, as the end of a sentence about it. */
  readonly why: string;
  /** As it stands in the page, the beginning of it. */
  readonly written: string;
  readonly line: number;
}

/** What a page may hold that runs or styles. */
export interface Allowed {
  readonly script: (text: string) => boolean;
  readonly style: (text: string) => boolean;
  /** Whether our build made what stands at this address, for a script or a sheet to be loaded from. */
  readonly file: (address: string) => boolean;
  /** Whether a form may be sent there. */
  readonly action: (address: string) => boolean;
  /** Whether the page is one that only leads on, which says so in a meta element. */
  readonly leadsOn: boolean;
  /** Whether elements may have a style of their own, as aligned cells of tables do where no sheet of ours is. */
  readonly ownStyles: boolean;
}

/** For what is to hold nothing of the kind: feeds, and the texts that readers' own tools show. */
export const nothingAllowed: Allowed = {
  script: () => false,
  style: () => false,
  file: () => false,
  action: () => false,
  leadsOn: false,
  ownStyles: true,
};

const elements: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe'].map((name) => [
      name,
      'brings another document into the page',
    ]),
  ),
  ...Object.fromEntries(
    ['animate', 'animatemotion', 'animatetransform', 'set', 'discard'].map((name) => [
      name,
      'changes attributes of others, so that they may run',
    ]),
  ),
  ...Object.fromEntries(
    ['noembed', 'noframes', 'plaintext', 'xmp', 'listing'].map((name) => [
      name,
      'hides what follows from browsers',
    ]),
  ),
  foreignobject: 'brings HTML into a drawing',
  base: 'sends all links of the page elsewhere',
};

/** Attributes that hold words, of which some may begin like an address: "JavaScript: the good parts". */
const wordy =
  /^(?:alt|title|content|placeholder|label|value|summary|abbr|d|points|transform|class|id|props|opts|aria-.*|data-.*)$/;
/** A picture that stands in its own address. */
const isPicture = ({ tagName }: Token.TagToken, name: string, address: string) =>
  tagName === 'img' && name === 'src' && /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(address);
const runs = /^(?:javascript|vbscript|data|blob|filesystem|view-source):/i;

/** An address as a browser reads it: what is below a space at its ends, and any tab or line end, counts for nothing. */
const asRead = (address: string) => address.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '');

/** Relations of a `link` that load nothing. */
const mereRelations = new Set(
  'canonical alternate expect icon shortcut apple-touch-icon mask-icon me author license next prev search'.split(
    ' ',
  ),
);

function foreignAttribute(
  tag: Token.TagToken,
  { name, value }: Token.Attribute,
  { action, file, ownStyles }: Allowed,
) {
  const read = asRead(value);
  if (/^on[a-z]{3}/.test(name)) return `has "${name}", which runs`;
  if (name === 'style' && !ownStyles) return 'has a style of its own, which the policy refuses';
  if (name === 'srcdoc') return 'brings another document into the page';
  if (name === 'formaction' || (name === 'action' && !action(read)))
    return `sends what a reader fills in to ${read}`;
  if (name === 'name' && /^(?:img|image|form)$/.test(tag.tagName))
    return 'has a name, which takes the place of the page’s own functions';
  if (/^(?:component|renderer|before-hydration)-url$/.test(name) && !file(read))
    return `loads a script that is not ours, ${read}`;
  if (isPicture(tag, name, read)) return undefined;
  if (wordy.test(name) ? runs.test(read) && !/\s/.test(read) : runs.test(read))
    return `has an address in "${name}" that runs or hides what it is, ${read.slice(0, 40)}`;
  return undefined;
}

const attributeOf = ({ attrs }: Token.TagToken, ...names: readonly string[]) =>
  attrs.find(({ name }) => names.includes(name))?.value;

function foreignElement(tag: Token.TagToken, inHead: boolean, allowed: Allowed) {
  const name = tag.tagName.toLowerCase();
  if (name in elements) return elements[name];
  if (name === 'meta') {
    if (attributeOf(tag, 'http-equiv') !== undefined && !allowed.leadsOn) return 'speaks for the whole page';
    if (!inHead) return 'stands outside the head of the page, and speaks for all of it';
  }
  if (name === 'title' && !inHead) return 'names the whole page from within its text';
  if (name === 'link') {
    const relations = (attributeOf(tag, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('stylesheet'))
      return allowed.file(attributeOf(tag, 'href') ?? '') ? undefined : 'loads a stylesheet that is not ours';
    if (inHead && relations.join() === 'manifest' && allowed.file(attributeOf(tag, 'href') ?? ''))
      return undefined;
    if (!inHead || !relations.every((one) => mereRelations.has(one))) return 'loads what is not ours';
  }
  if (name === 'use' && !(attributeOf(tag, 'href', 'xlink:href') ?? '#').startsWith('#'))
    return 'draws what stands elsewhere';
  return undefined;
}

/** `<select>` holds choices alone: what else stands in it, some browsers drop and others show. */
const choices = new Set(['option', 'optgroup', 'hr']);

/**
 * Reads a page as a browser does, and looks at each tag as it is read: also at those that one browser would drop where
 * another does not.
 */
class ForeignCodeParser extends Parser<DefaultTreeAdapterMap> {
  readonly found: { why: string; at: Token.Token }[] = [];
  /** The script or style that is being read. */
  private running: { readonly tag: Token.TagToken; text: string } | undefined;
  private selecting = false;
  private pastHead = false;
  /** The last thing begun that makes text of all that follows it until its end. */
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
    // In a drawing it may close itself.
    if (isRunning && tag.ackSelfClosing) this.judge();
    // A drawing's title is another thing than a page's.
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

  /** What is to be said of a script or a style, now that it has been read. */
  private judge() {
    const { tag, text } = this.running ?? {};
    this.running = undefined;
    if (!tag || text === undefined) return;
    if (tag.tagName.toLowerCase() === 'style') {
      if (!this.allowed.style(text)) this.refuse(tag, 'is a style that is not ours');
      return;
    }
    const source = attributeOf(tag, 'src', 'href', 'xlink:href');
    const isData = attributeOf(tag, 'type') === 'application/ld+json' && source === undefined && this.whole;
    const ours = source === undefined ? this.allowed.script(text) : this.allowed.file(source);
    if (!isData && !ours) this.refuse(tag, 'is a script that is not ours');
  }
}

/** The characters of a page that a message shows. */
const shown = 100;

function read(html: string, allowed: Allowed, whole: boolean, scriptingEnabled: boolean): readonly Foreign[] {
  const quick = new ForeignCodeParser(allowed, whole, { sourceCodeLocationInfo: false, scriptingEnabled });
  quick.tokenizer.write(html, true);
  if (quick.found.length === 0) return [];
  // Once more, for where it stands: to note that of every tag takes twice as long.
  const slow = new ForeignCodeParser(allowed, whole, { sourceCodeLocationInfo: true, scriptingEnabled });
  slow.tokenizer.write(html, true);
  return slow.found.map(({ why, at: { location } }) => {
    const { startOffset = 0, endOffset = 0, startLine = 1 } = location ?? {};
    const rest = /^<(?:script|style)\b/i.test(html.slice(startOffset)) ? shown : endOffset - startOffset;
    return { why, written: html.slice(startOffset, startOffset + Math.min(rest, shown)), line: startLine };
  });
}

/**
 * Everything in a page, or in a piece of one, that runs, styles, loads or leads elsewhere and is not allowed to; of a
 * page also where it breaks off. What stands in `noscript` is read as it is with scripts, and as it is without.
 */
export function foreignIn(html: string, allowed: Allowed, { whole }: { readonly whole: boolean }) {
  const found = read(html, allowed, whole, true);
  if (!/<noscript/i.test(html)) return found;
  const known = new Set(found.map(({ line, why }) => `${line} ${why}`));
  return [
    ...found,
    ...read(html, allowed, whole, false).filter(({ line, why }) => !known.has(`${line} ${why}`)),
  ];
}
