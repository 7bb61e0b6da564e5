import { reading } from '#words/reading';
import { readStored, stored } from '../../browser-storage.ts';

/** Marks the essays of a list that this browser has opened, from the positions that ReadingPosition.astro stores. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('main :is(h2, h3) > a')) {
  const at = readStored(stored.positionOn(link.pathname));
  const facts = link.closest('article, section')?.querySelector('p:has(time)');
  if (at === null || !facts) continue;
  const mark = document.createElement('span');
  // Whoever reached the references has read it.
  mark.textContent = at === 'references' ? reading.read : reading.begun;
  mark.style.color = 'var(--color-yours)';
  facts.append(mark);
}
