import { dress } from './dress.ts';
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
  dress();
  CSS.highlights.set(name, new Highlight(...ranges));
  const button = element('button', { type: 'button' }, 'Remove marks');
  const count = ranges.length === 1 ? '1 place' : `${ranges.length} places`;
  const note = element('p', { class: 'search-marks' }, `${count} marked: ${terms.join(', ')} `, button);
  button.addEventListener('click', () => {
    CSS.highlights.delete(name);
    note.remove();
    history.replaceState(history.state, '', address());
  });
  document.body.append(note);
}
