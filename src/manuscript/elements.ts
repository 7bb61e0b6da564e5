/** HTML in texts: what is allowed, and what to suggest instead of the rest. */

const named = (names: string) => names.trim().split(/\s+/);

const drawn = named(
  `svg g defs path rect circle ellipse line polyline polygon text tspan lineargradient radialgradient stop
   clippath marker`,
);
const formulas = named(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts
   mprescripts mtable mtr mtd mpadded mphantom mstyle merror menclose semantics annotation`,
);
/** Elements of SVG and MathML, the only ones that may close themselves. */
const foreign: ReadonlySet<string> = new Set([...drawn, ...formulas]);

const voids: ReadonlySet<string> = new Set(named('br col hr img wbr'));
/** Void elements that are not allowed; listed so that no closing tag is expected for them. */
const refusedVoids: ReadonlySet<string> = new Set(
  named('area base embed input link meta param source track'),
);

/** The allowed elements: none that runs code, loads, has a form, moves, or turns off parsing like `<plaintext>`. */
const elements: ReadonlySet<string> = new Set([
  ...foreign,
  ...voids,
  ...named(
    `a abbr acronym address article aside b bdi bdo big blockquote caption center cite code colgroup data dd del
     details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i ins kbd li mark nav ol p pre q rp rt
     ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var`,
  ),
]);

/** Elements whose end tag may be omitted. */
const endless: ReadonlySet<string> = new Set(
  named('p li dt dd tr td th thead tbody tfoot colgroup caption rp rt'),
);

/** Allowed elements to suggest for a misspelt name; short names resemble too many others. */
export const elementNames: readonly string[] = [...elements].filter(({ length }) => length > 2);

/** The allowed attributes: none that runs or loads anything, and none that our own scripts look for. */
const attributes: ReadonlySet<string> = new Set(
  named(
    `id class lang xml:lang dir title role translate tabindex href hreflang rel target download type src alt width
     height loading decoding cite datetime value start reversed open name colspan rowspan scope headers abbr span
     align valign border cellpadding cellspacing
     xmlns xmlns:xlink xlink:href viewbox preserveaspectratio d x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy points
     transform rotate fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
     stroke-dasharray stroke-dashoffset stroke-miterlimit opacity color font-family font-size font-style font-weight
     letter-spacing text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift vector-effect
     pathlength textlength lengthadjust offset stop-color stop-opacity gradientunits gradienttransform spreadmethod
     clip-path clip-rule clippathunits marker-start marker-mid marker-end markerwidth markerheight markerunits refx
     refy orient shape-rendering text-rendering focusable
     display displaystyle mathvariant mathcolor mathsize scriptlevel stretchy symmetric fence separator largeop
     movablelimits accent accentunder lspace rspace minsize maxsize linethickness columnalign rowalign columnspacing
     rowspacing columnlines rowlines frame notation depth voffset encoding intent`,
  ),
);

/** Attributes that hold an address. */
export const addressAttributes: ReadonlySet<string> = new Set(['href', 'xlink:href', 'src', 'cite']);

/** Attributes that are allowed only on one element, because elsewhere they do harm or mean something else. */
const only: ReadonlyMap<string, string> = new Map(
  Object.entries({ href: 'a', 'xlink:href': 'a', name: 'a', src: 'img' }),
);

/** Ids that our own pages use, apart from those of calculators, which begin with the id of a model. */
const ownIds: ReadonlySet<string> = new Set(
  named(
    `address both-accept by-mail calculators cases cite claims consent content essay-contents essays evidence feeds how how-to-cite in-brief keys-title log newest
     other-side points references related rests result search-words sources start symbols table top versions
     who-publishes year`,
  ),
);
const ownId = /^(?:cite|ref|series|fn|fnref|footnote|user-content|fulcrum)-|-(?:card|echo|problem)$/;

/** Whether an id is used on every page, or by parts of texts such as citations and footnotes. */
export const isOwnAnywhere = (id: string) => /^(?:content|top|search-words)$/.test(id) || ownId.test(id);

/** Whether some page of ours may use this id. */
export const isOwnId = (id: string) => ownIds.has(id) || ownId.test(id);

/** Whether an author may use this id: lower-case words joined by hyphens, and not an id of our own pages. */
export const isFreeId = (id: string) => /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/.test(id) && !isOwnId(id);

const noForm = 'words, or a link to where the form stands';
const noFrame = 'a link: no page shows another site in a frame';
const noMotion = 'a drawing that stands still';
const noCode = 'a fence of ```';

const insteadOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    script: 'words and components: no page runs what a text brings along',
    style: 'words and components: the site has its styles already',
    link: 'words and components: no page loads what a text names',
    meta: 'a field of the front matter',
    title: 'a field of the front matter, or a heading; of a drawing an aria-label',
    base: 'addresses from the root, such as /essays/',
    ...Object.fromEntries(
      named(
        'form input button textarea select option optgroup fieldset legend label datalist output keygen',
      ).map((name) => [name, noForm]),
    ),
    ...Object.fromEntries(named('iframe frame frameset portal').map((name) => [name, noFrame])),
    ...Object.fromEntries(
      named('animate animatemotion animatetransform set marquee').map((name) => [name, noMotion]),
    ),
    ...Object.fromEntries(named('plaintext xmp listing').map((name) => [name, noCode])),
    ...Object.fromEntries(named('object embed applet canvas').map((name) => [name, 'a link, or a picture'])),
    ...Object.fromEntries(
      named('video audio').map((name) => [name, 'a link: no page plays what it does not bring along']),
    ),
    ...Object.fromEntries(
      named('picture source image map area').map((name) => [name, 'a picture: ![…](./…)']),
    ),
    noscript: 'words and components: no page needs a script to be read',
  }),
);

/** What to write instead of an element; undefined if the element is allowed. */
export const insteadOfElement = (name: string) =>
  elements.has(name.toLowerCase())
    ? undefined
    : (insteadOf.get(name.toLowerCase()) ?? 'words and components, or an element of plain HTML such as <p>');

/** Whether an element may have this attribute. */
export function mayHave(element: string, attribute: string) {
  const name = attribute.toLowerCase();
  return (only.get(name) ?? element) === element && (attributes.has(name) || /^aria-[a-z]+$/.test(name));
}

/** Whether a tag opens an element that needs an end; void and self-closed ones do not. */
export const opens = (name: string, selfClosing: boolean) =>
  !voids.has(name) && !refusedVoids.has(name) && !(selfClosing && (foreign.has(name) || /^[A-Z]/.test(name)));

export const endsByItself = (name: string) => endless.has(name);
