/** Elements that come in with a post: words, lists, tables and pictures. What no list names does not come in. */
const elements = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br button caption center cite code col colgroup data dd ' +
    'del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd label li main ' +
    'mark nav ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup table ' +
    'tbody td tfoot th thead time tr track u ul var video wbr'
  ).split(' '),
);

/** Elements that go with what stands in them: it is no text, or belongs to another document. */
const withContent = new Set(
  (
    'applet canvas datalist dialog embed form frame frameset iframe input link math meta base noembed noframes noscript ' +
    'object param portal script select style svg template textarea title'
  ).split(' '),
);

const attributes = new Set(
  (
    'abbr alt aria-label cite class classname colspan controls datetime dir disabled headers height href hreflang id ' +
    'kind label lang loop media muted open poster preload rel reversed role rowspan scope sizes span src srcset start ' +
    'title type value width'
  ).split(' '),
);

const voids = /^(?:base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/;

export const isHarmless = (element: string) => elements.has(element.toLowerCase());
export const goesWithContent = (element: string) => withContent.has(element.toLowerCase());
export const isVoid = (element: string) => voids.test(element.toLowerCase());

/** An address as browsers read it: without the tabs and line ends in it, and what nobody sees before it. */
const asBrowsersRead = (url: string) => url.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');

/** Whether an address leads somewhere, and does not run. */
export const leadsSomewhere = (url: string) => {
  const plain = asBrowsersRead(url);
  return !/^[a-z][a-z0-9+.-]*:/i.test(plain) || /^(?:https?|mailto|tel|ftp|xmpp|irc|sms):/i.test(plain);
};

const addresses = /^(?:cite|href|poster|src|srcset)$/;

/** Why an attribute stays behind: nothing to tell of one that only looks, a sentence of one that would run. */
export function faultOfAttribute(name: string, value: string): 'silent' | 'runs' | undefined {
  const lower = name.toLowerCase();
  if (/^on|^(?:srcdoc|action|formaction)$|:/.test(lower)) return 'runs';
  if (addresses.test(lower) && value.split(',').some((part) => !leadsSomewhere(part))) return 'runs';
  return attributes.has(lower) ? undefined : 'silent';
}
