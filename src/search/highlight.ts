import { dress } from './dress.ts';
import { element } from './view.ts';
import { plain } from './word-list.ts';

const name = 'fulcrum-search';
const signs = /[\s.*+?^${}()|[\]\\/-]/g;

/** Every place of the words in the running text of the page; nothing in the page is changed. */
function places(words: readonly string[]) {
  const main = document.querySelector('main');
  const sought = words.map((word) => plain(word).replace(signs, '\\$&')).filter(Boolean);
  if (!main || sought.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const text = currentNode.textContent ?? '';
    // Letter by letter, so that a place in the plain text is the same place in the text.
    const same = Array.from(text, (letter) =>
      plain(letter).length === letter.length ? plain(letter) : letter,
    ).join('');
    for (const { 0: word, index } of same.matchAll(pattern)) {
      const range = new Range();
      range.setStart(currentNode, index);
      range.setEnd(currentNode, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Marks the words that led a reader here (`?highlight=`), until they are no longer wanted. */
function markWords() {
  const words =
    new URLSearchParams(location.search).get('highlight')?.slice(0, 200).split(/\s+/).filter(Boolean) ?? [];
  const ranges = 'highlights' in CSS ? places(words) : [];
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
  const told = ranges.length === 1 ? '1 place' : `${ranges.length} places`;
  const note = element('p', { class: 'search-marks' }, `${told} marked: ${words.join(', ')} `, button);
  button.addEventListener('click', () => {
    CSS.highlights.delete(name);
    note.remove();
    history.replaceState(history.state, '', address());
  });
  document.body.append(note);
}

markWords();
