import { search } from '#words/search';
import { addStyles } from './add-styles.ts';
import { element } from './view.ts';
import { occurrences } from './occurrences.ts';

const name = 'fulcrum-search';

/** Every place of the terms in the running text of the page; nothing in the page is changed. */
function rangesOf(terms: readonly string[]) {
  const main = document.querySelector('main');
  const ranges: Range[] = [];
  if (!main) return ranges;
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    for (const { start, end } of occurrences(terms, currentNode.textContent ?? '')) {
      const range = new Range();
      range.setStart(currentNode, start);
      range.setEnd(currentNode, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Marks the terms that led a reader here (`?highlight=`), until they are no longer wanted. */
export function markTerms() {
  const terms =
    new URLSearchParams(location.search).get('highlight')?.slice(0, 200).split(/\s+/).filter(Boolean) ?? [];
  const ranges = 'highlights' in CSS ? rangesOf(terms) : [];
  const address = () => {
    const url = new URL(location.href);
    url.searchParams.delete('highlight');
    return url.href;
  };
  if (ranges.length === 0) {
    history.replaceState(history.state, '', address());
    return;
  }
  addStyles();
  CSS.highlights.set(name, new Highlight(...ranges));
  const button = element('button', { type: 'button' }, search.unmark);
  const note = element(
    'p',
    { class: 'search-marks' },
    search.marked(ranges.length, terms.join(', ')),
    button,
  );
  button.addEventListener('click', () => {
    CSS.highlights.delete(name);
    // The focused button is removed, so keyboard readers continue at the first mark in sight.
    const seen = ranges.find(
      (range) => range.getClientRects().length > 0 && range.getBoundingClientRect().top >= 0,
    );
    const place = seen?.startContainer.parentElement;
    // An element of text takes the focus only with a tabindex; a link takes it by itself.
    if (place && place.tabIndex < 0) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
    note.remove();
    history.replaceState(history.state, '', address());
  });
  document.body.append(note);
}
