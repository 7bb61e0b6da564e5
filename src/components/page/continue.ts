import { reading } from '#words/reading';
import { readStored, stored } from '../../browser-storage.ts';

/** Where the essay was left the last time: the heading’s id, kept by ReadingPosition.astro. */
const heading = document.getElementById(readStored(stored.positionOn(location.pathname)) ?? '');
// Nothing to continue for a reader who reached the references, or whose page opens at another place.
if (heading && heading.id !== 'references' && !location.hash && !scrollY) {
  const offer = document.createElement('p');
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.className = 'underline';
  link.textContent = reading.continueAt(heading.textContent.trim());
  offer.append(link);
  // It stands in the space above the text, on one line, so that nothing moves when it comes.
  Object.assign(offer.style, {
    position: 'absolute',
    marginTop: '-1.85rem',
    maxWidth: 'min(100vw - 2.5rem, 36rem)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  });
  offer.classList.add('print:hidden');
  document.querySelector('.essay-text')?.prepend(offer);
}
