// Addresses, not imports: every import() that Vite sees is wrapped in a preloader larger than this script.
import acts from './share-acts.ts?worker&url';
import passage from './share-passage.ts?worker&url';

const load = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

for (const bar of document.querySelectorAll<HTMLElement>('[data-share]')) {
  for (const button of bar.querySelectorAll<HTMLElement>('button[data-act]'))
    button.hidden = !((button.dataset['act'] === 'send' ? 'share' : 'clipboard') in navigator);
  // What each entry does is loaded when a pointer comes near, and is there by the time of the click.
  bar.onpointerover = () => void load(acts);
  bar.onclick = ({ target }) =>
    load(acts).then(() => document.dispatchEvent(new CustomEvent('fulcrum-share', { detail: target })));
}

// Who never selects anything never loads what sharing a passage needs. A field says so too at every key, and there the
// selection is not asked: the browser would lay out the page for it.
document.onselectionchange = () => {
  if (!document.activeElement?.matches('input') && getSelection()?.isCollapsed === false) void load(passage);
};
