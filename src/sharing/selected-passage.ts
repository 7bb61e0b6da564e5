import { apart, type Passage } from './passage.ts';

/**
 * What is not part of the author’s sentences: the marks of citations and notes, their cards, and what is not visible.
 */
const notes = '[popover], [popovertarget], a[href^="#ref-"], [data-passage], svg, astro-island, .sr-only';
/** A number of the reader’s in place of the essay’s. */
const readersNumber = '[data-answer] *';
const unread = 'script, style, template, noscript';
const blocks =
  'p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, pre, figcaption, dd, dt, summary, div, section, header, nav, main';

interface Selected extends Passage {
  /** The last block that it reaches into. */
  readonly end: Element;
}

/** The selected part of the essay’s own text, as a range of the whole page’s text. */
export function selectedPassage(range: Range, essay: Element): Selected | undefined {
  let text = '';
  let from: number | undefined;
  let to = 0;
  let end: Element | undefined;
  let block: Element | null = null;

  const addInLine = (written: string) => {
    const line = written.replace(/[ \t\n\r]+/g, ' ');
    text += /\s/.test(text.at(-1) ?? ' ') ? line.replace(/^ /, '') : line;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(unread)) continue;
    const { data } = node;
    const here = parent.closest(blocks) ?? document.body;
    if (here !== block) {
      // White space between blocks belongs to neither.
      if (data.trim() === '') continue;
      text += '\n';
      block = here;
    }
    const isReaders = parent.matches(readersNumber);
    if (!isReaders && (parent.closest(notes) || !parent.checkVisibility())) {
      text += apart(data, false);
      continue;
    }
    const isTouched = essay.contains(node) && range.intersectsNode(node);
    const start = isTouched && node === range.startContainer ? range.startOffset : 0;
    const stop = isTouched && node === range.endContainer ? range.endOffset : data.length;
    const isSelected = isTouched && data.slice(start, stop).trim() !== '';
    if (!isReaders) addInLine(data.slice(0, start));
    if (isSelected) from ??= text.length;
    if (isReaders) text += apart(data, true);
    else addInLine(data.slice(start, stop));
    if (isSelected) {
      to = text.length;
      end = here;
    }
    if (!isReaders) addInLine(data.slice(stop));
  }
  return from === undefined || !end ? undefined : { text, from, to, end };
}
