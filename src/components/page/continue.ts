import { reading } from '#words/reading';
import { readStored, stored } from '../../browser-storage.ts';

/** Where the essay was left the last time: the heading’s id, kept by ReadingPosition.astro. */
const heading = document.getElementById(readStored(stored.positionOn(location.pathname)) ?? '');
// Nothing to continue for a reader who reached the references, or whose page opens at another place.
if (heading && heading.id !== 'references' && !location.hash && !scrollY) {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.className = 'print:hidden';
  link.textContent = reading.continueAt(heading.textContent.trim());
  // On one line at the foot of the screen, so that nothing moves when it comes.
  Object.assign(link.style, {
    position: 'fixed',
    inset: 'auto 0 0',
    zIndex: '2',
    padding: '0.75rem 1.25rem',
    borderTop: '1px solid var(--color-ink)',
    background: 'var(--color-paper)',
    textAlign: 'center',
    textDecoration: 'underline',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  });
  document.querySelector('main')?.prepend(link);
  // Who reads on from the top, or has followed it, needs it no more.
  addEventListener('scroll', () => link.remove(), { once: true });
}
