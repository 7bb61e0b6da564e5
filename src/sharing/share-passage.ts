import { passage as said } from '#words/passage';
import { copy } from '../clipboard.ts';
import { inWholeWords, quotation, textFragment, wordsOf, type Passage } from './passage.ts';
import { selectedPassage } from './selected-passage.ts';
import { countedLength, shareLink, shortened } from '../share-links.ts';

const bar = document.querySelector<HTMLElement>('[data-passage]');
const essay = bar?.parentElement;
/** The page's address and title, as the share bar has them. */
const { share: page = '', title = '' } = document.querySelector<HTMLElement>('[data-share]')?.dataset ?? {};

interface Offer {
  readonly link: HTMLAnchorElement;
  readonly template: string;
  readonly limit: number;
}
const offers: Offer[] = [];
const button = document.createElement('button');

const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

/** Fills the bar from its element's data: each network’s name, its address, and how long a post may be there. */
function make(bar: HTMLElement) {
  const look = 'flex min-h-6 cursor-pointer items-center hover:text-ink hover:underline';
  bar.role = 'group';
  bar.ariaLabel = said.label;
  bar.className =
    'flex gap-x-4 border border-control bg-paper px-3 py-2 font-sans text-label text-muted print:hidden';
  Object.assign(bar.style, { position: 'absolute', zIndex: '10', fontStyle: 'normal', userSelect: 'none' });
  const networks: unknown = JSON.parse(bar.dataset['passage'] ?? '[]');
  for (const network of list(networks)) {
    const [name, template, limit] = list(network);
    const link = document.createElement('a');
    Object.assign(link, { className: look, target: '_blank', rel: 'noopener', textContent: String(name) });
    offers.push({ link, template: String(template), limit: typeof limit === 'number' ? limit : Infinity });
    bar.append(link);
  }
  Object.assign(button, { type: 'button', className: look, ariaLive: 'polite' });
  bar.append(button);
}
if (bar) make(bar);

function fill(passage: Passage, words: string) {
  const url = `${page}#${textFragment(passage)}`;
  for (const { link, template, limit } of offers) {
    // Room for the link, the title and the marks around the quotation.
    const quoted = quotation(shortened(words, limit - countedLength(title) - 30));
    const network = { name: link.text, link: template, limit };
    link.href = shareLink(network, { title: quoted, sentence: title, address: url }).href;
  }
  button.textContent = said.copy;
  button.onclick = () => {
    copy(`${quotation(words)}\n\n${title}\n${url}`).then(
      () => (button.textContent = said.copied),
      () => (button.textContent = said.cannot),
    );
  };
}

/** Places the bar below the passage, so that the device's own menu keeps its place above it. */
function place(bar: HTMLElement, end: Element, range: Range) {
  // Inside the block, so that the next press of Tab leads to it.
  end.append(bar);
  bar.hidden = false;
  const origin = (bar.offsetParent ?? document.body).getBoundingClientRect();
  const lines = range.getClientRects();
  const under = lines[lines.length - 1] ?? range.getBoundingClientRect();
  // Fingers need room for the handles of the selection.
  const gap = matchMedia('(pointer: coarse)').matches ? 32 : 8;
  const right = document.documentElement.clientWidth - bar.offsetWidth - 8;
  bar.style.top = `${Math.min(under.bottom, end.getBoundingClientRect().bottom) - origin.top + gap}px`;
  bar.style.left = `${Math.max(8, Math.min(under.left, right)) - origin.left}px`;
}

let waiting = 0;
function soon() {
  clearTimeout(waiting);
  waiting = window.setTimeout(update, 300);
}

function update() {
  const selection = getSelection();
  // While the bar is in use it stays: pressing one of its buttons may end the selection that it is for.
  if (!bar || !essay || bar.contains(document.activeElement) || bar.matches(':active')) return;
  // While the reader is still selecting there is no final end to place the bar at.
  if (document.querySelector(':active')) {
    bar.hidden = true;
    soon();
    return;
  }
  const range = selection?.type === 'Range' ? selection.getRangeAt(0) : undefined;
  const selected = range && selectedPassage(range, essay);
  const passage = selected && inWholeWords(selected);
  const words = passage ? wordsOf(passage) : '';
  bar.hidden = words.length < 3;
  if (!range || !passage || bar.hidden) return;
  fill(passage, words);
  place(bar, selected.end, range);
}

document.addEventListener('selectionchange', soon);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && bar) bar.hidden = true;
});
soon();
