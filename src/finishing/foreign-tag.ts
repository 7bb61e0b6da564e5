import type { Token } from 'parse5';

/** What may run, style or load in a page, and where the page may lead. */
export interface Allowed {
  readonly script: (text: string) => boolean;
  readonly style: (text: string) => boolean;
  /** Whether a script or sheet may be loaded from this address, because our build made it. */
  readonly file: (address: string) => boolean;
  /** Whether a form may be sent there. */
  readonly action: (address: string) => boolean;
  /** Whether this is a redirect page, which leads on by a meta element. */
  readonly leadsOn: boolean;
  /** Whether elements may have a `style` attribute, as aligned cells have where our stylesheet does not apply. */
  readonly ownStyles: boolean;
}

/** For feeds, and for texts that readers' own tools show: they may contain nothing of the kind. */
export const nothingAllowed: Allowed = {
  script: () => false,
  style: () => false,
  file: () => false,
  action: () => false,
  leadsOn: false,
  ownStyles: true,
};

/** Elements that are never allowed, and why. */
export const foreignElements: Readonly<Record<string, string>> = {
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

/** Attributes that hold words, not addresses, though words may begin like one: "JavaScript: the good parts". */
const wordy =
  /^(?:alt|title|content|placeholder|label|value|summary|abbr|d|points|transform|class|id|props|opts|aria-.*|data-.*)$/;
/** A picture that is embedded as a `data:` address. */
const isPicture = ({ tagName }: Token.TagToken, name: string, address: string) =>
  tagName === 'img' && name === 'src' && /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(address);
const runs = /^(?:javascript|vbscript|data|blob|filesystem|view-source):/i;

/**
 * An address as a browser reads it: without spaces and control characters at its ends, or tabs and line ends anywhere.
 */
const asRead = (address: string) => address.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '');

/** Relations of a `link` that load nothing but icons. */
const mereRelations = new Set(
  'canonical alternate expect icon shortcut apple-touch-icon mask-icon me author license next prev search'.split(
    ' ',
  ),
);

/** What is foreign about an attribute, as the end of a sentence about its tag. */
export function foreignAttribute(
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

export const attributesOf = ({ attrs }: Token.TagToken, ...names: readonly string[]) =>
  attrs.filter(({ name }) => names.includes(name)).map(({ value }) => value);
export const attributeOf = (tag: Token.TagToken, name: string) => attributesOf(tag, name)[0];

/** What is foreign about a tag as a whole, as the end of a sentence about it. */
export function foreignElement(tag: Token.TagToken, inHead: boolean, allowed: Allowed) {
  const name = tag.tagName.toLowerCase();
  if (Object.hasOwn(foreignElements, name)) return foreignElements[name];
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
  if (name === 'use' && attributesOf(tag, 'href', 'xlink:href').some((address) => !address.startsWith('#')))
    return 'draws what stands elsewhere';
  return undefined;
}

/** What may stand in a `<select>`; anything else some browsers drop and others show. */
export const choices = new Set(['option', 'optgroup', 'hr']);
