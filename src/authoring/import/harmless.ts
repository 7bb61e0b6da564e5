import { addressAttributes, insteadOfElement, mayHave } from '../../manuscript/elements.ts';

/** Elements that go with what stands in them: it is no text, or belongs to another document. */
const withContent = new Set(
  (
    'applet canvas datalist dialog embed form frame frameset iframe input link math meta base noembed noframes noscript ' +
    'object param portal script select style svg template textarea title'
  ).split(' '),
);

/** Elements of which what stands in them comes in: frames around words that a text of ours may not have. */
const frames = new Set(
  (
    'area audio button fieldset font label legend main map marquee menu nobr optgroup option output picture source ' +
    'track video'
  ).split(' '),
);

/** Elements that show or play what lies at an address; a picture's sources are the picture again. */
const players = /^(?:audio|embed|frame|iframe|object|source|video)$/;

const voids = /^(?:base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Words, lists, tables and pictures: what the checks would take. */
export const isHarmless = (element: string) =>
  insteadOfElement(element) === undefined && !withContent.has(element.toLowerCase());
export const showsElsewhere = (element: string) => players.test(element.toLowerCase());
/** What stands in it is for browsers that cannot play it. */
export const isRecorder = (element: string) => /^(?:audio|video)$/i.test(element);
export const isFrame = (element: string) => frames.has(element.toLowerCase());
export const goesWithContent = (element: string) => withContent.has(element.toLowerCase());
export const isVoid = (element: string) => voids.test(element.toLowerCase());

/** An address as browsers read it: without the tabs and line ends in it, and what nobody sees before it. */
const asBrowsersRead = (url: string) => url.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');

/** Whether an address leads somewhere, and does not run. */
export const leadsSomewhere = (url: string) => {
  const plain = asBrowsersRead(url);
  return !/^[a-z][a-z0-9+.-]*:/i.test(plain) || /^(?:https?|mailto|tel|ftp|xmpp|irc|sms):/i.test(plain);
};

const isAddress = (name: string) => addressAttributes.has(name) || /^(?:poster|srcset|data)$/.test(name);

/** Whether an attribute would run something, or lead a reader to what runs. */
export function attributeRuns(name: string, value: string) {
  const lower = name.toLowerCase();
  if (/^on|^(?:srcdoc|action|formaction)$|:/.test(lower) && lower !== 'xlink:href') return true;
  return isAddress(lower) && value.split(',').some((part) => !leadsSomewhere(part));
}

/** Whether an element comes in with this attribute; what only looks goes without a word. */
export const comesIn = (element: string, name: string) => mayHave(element.toLowerCase(), name);
