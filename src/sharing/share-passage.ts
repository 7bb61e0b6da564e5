import { quotation, textFragment, type Passage } from './passage.ts';
import { countedLength, shareLink, shortened } from './share-links.ts';

/** Marks of citations and notes, and the cards that belong to them: not the author's sentence. */
const apart = '[popover], [popovertarget], a[href^="#ref-"], [data-passage], svg, astro-island';
const block = 'p, li, h2, h3, blockquote, td, th, pre, figcaption, dd, dt';

const bar = document.querySelector<HTMLElement>('[data-passage]');
const essay = bar?.parentElement;

/** What is selected of the essay's own text, and the last block it reaches into. */
function selected(range: Range, within: Element): (Passage & { readonly end: Element }) | undefined {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const runs: string[] = [];
  const blocks: string[] = [];
  let last: Element | null = null;
  let broken = true;
  // A range within one text node has that node as its root, which a walker does not step onto.
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node) || !within.contains(node)) continue;
    const parent = node.parentElement;
    if (!parent || parent.closest(apart)) {
      broken = true;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const text = node.data.slice(from, to);
    if (text.trim() === '') continue;
    const here = parent.closest(block);
    if (here !== last) blocks.push('');
    if (broken || here !== last) runs.push('');
    runs.push((runs.pop() ?? '') + text);
    blocks.push((blocks.pop() ?? '') + text);
    last = here;
    broken = false;
  }
  const words = blocks.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
  return last && words.length > 2 ? { words, runs, end: last } : undefined;
}

function fill(bar: HTMLElement, { words, runs }: Passage) {
  const { passage: address = '', title = '' } = bar.dataset;
  const url = `${address}#${textFragment({ words, runs })}`;
  for (const link of bar.querySelectorAll<HTMLAnchorElement>('[data-link]')) {
    const limit = Number(link.dataset['limit'] ?? Infinity);
    // Room for the link, the title and the marks around the quotation.
    const quoted = quotation(shortened(words, limit - countedLength(title) - 30));
    const network = { name: link.text, link: link.dataset['link'] ?? '', limit };
    link.href = shareLink(network, { title: quoted, sentence: title, address: url }).href;
  }
  const button = bar.querySelector('button');
  const label = 'Copy quotation';
  if (!button) return;
  button.textContent = label;
  button.onclick = () => {
    navigator.clipboard.writeText(`${quotation(words)}\n\n${title}\n${url}`).then(
      () => (button.textContent = 'Copied'),
      () => (button.textContent = 'Cannot copy'),
    );
  };
}

/** Below the passage, so that the device's own menu keeps its place above it. */
function place(bar: HTMLElement, end: Element, range: Range) {
  // Within the block, where the next press of Tab leads.
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

function update() {
  const selection = getSelection();
  // Pressing one of its buttons may end the selection that it is for.
  if (!bar || !essay || bar.contains(document.activeElement)) return;
  const range = selection?.type === 'Range' ? selection.getRangeAt(0) : undefined;
  const passage = range && selected(range, essay);
  bar.hidden = !passage;
  if (!range || !passage) return;
  fill(bar, passage);
  place(bar, passage.end, range);
}

let waiting = 0;
const soon = () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(update, 300);
};
document.addEventListener('selectionchange', soon);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && bar) bar.hidden = true;
});
soon();
