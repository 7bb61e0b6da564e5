import { addressAttributes, insteadOfElement, mayHave } from '../../manuscript/elements.ts';

/** Elements that are dropped with their content, which is not text or belongs to another document. */
const withContent = new Set(
  (
    'applet canvas datalist dialog embed form frame frameset iframe input link math meta base noembed noframes noscript ' +
    'object param portal script select style svg template textarea title'
  ).split(' '),
);

/** Elements that are not allowed, but whose content is kept. */
const frames = new Set(
  (
    'area audio button fieldset font label legend main map marquee menu nobr optgroup option output picture source ' +
    'track video'
  ).split(' '),
);

/** Elements that embed a file or page. `<picture>` is not one: its sources only repeat its `<img>`. */
const players = /^(?:audio|embed|frame|iframe|object|source|video)$/;

const voids = /^(?:base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Whether an element may stay, because the checks accept it: words, lists, tables, pictures. */
export const isHarmless = (element: string) =>
  insteadOfElement(element) === undefined && !withContent.has(element.toLowerCase());
export const showsElsewhere = (element: string) => players.test(element.toLowerCase());
/** Elements whose content is only a fallback for browsers that cannot play them. */
export const isRecorder = (element: string) => /^(?:audio|video)$/i.test(element);
export const isFrame = (element: string) => frames.has(element.toLowerCase());
export const goesWithContent = (element: string) => withContent.has(element.toLowerCase());
export const isVoid = (element: string) => voids.test(element.toLowerCase());

/** An address as browsers read it: without tabs, line breaks, or spaces and control characters at its start. */
const asBrowsersRead = (url: string) => url.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');

/** Whether an address only leads somewhere, unlike `javascript:` or `data:`, which a browser would run. */
export const leadsSomewhere = (url: string) => {
  const plain = asBrowsersRead(url);
  return !/^[a-z][a-z0-9+.-]*:/i.test(plain) || /^(?:https?|mailto|tel|ftp|xmpp|irc|sms):/i.test(plain);
};

const isAddress = (name: string) => addressAttributes.has(name) || /^(?:poster|srcset|data)$/.test(name);

/** Whether an attribute would run code, or lead a reader to code that runs. */
export function attributeRuns(name: string, value: string) {
  const lower = name.toLowerCase();
  if (/^on|^(?:srcdoc|action|formaction)$|:/.test(lower) && lower !== 'xlink:href') return true;
  return isAddress(lower) && value.split(',').some((part) => !leadsSomewhere(part));
}

/** Whether an element keeps this attribute. Those that only set its looks are dropped without a remark. */
export const comesIn = (element: string, name: string) => mayHave(element.toLowerCase(), name);
