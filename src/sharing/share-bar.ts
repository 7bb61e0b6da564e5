import { copying } from '#words/copying';
import { copy, fieldOf } from '../clipboard.ts';
// Imports the script's URL, not the script: Vite wraps every import() that it sees in a preloader larger than this
// script.
import passage from './share-passage.ts?worker&url';

const outcomes: readonly string[] = Object.values(copying);

async function markdown() {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw new Error(`The Markdown of this page answers ${response.status}.`);
  return response.text();
}

/** The text that an entry of the bar copies. */
function textOf(act: string, target: HTMLElement, address: string) {
  if (target instanceof HTMLAnchorElement) return new URL(target.href).searchParams.get('text') ?? address;
  if (act === 'copy' || act === 'send') return address;
  if (act === 'markdown') return markdown();
  // Citations are already in the page, as HowToCite.astro wrote them.
  return document.querySelector(`[data-copied=${act}] pre`)?.textContent ?? '';
}

async function copyFrom(target: HTMLElement, text: string | Promise<string>) {
  const label = target.textContent;
  let outcome = copying.copied;
  try {
    await copy(text);
  } catch {
    outcome = copying.cannot;
    // Only for a button: a link opens its network even if the copy fails.
    if (target instanceof HTMLButtonElement)
      Promise.resolve(text).then(
        (written) => {
          const field = fieldOf(written, copying.byHand);
          if (target.nextElementSibling instanceof HTMLTextAreaElement) target.nextElementSibling.remove();
          target.after(field);
          field.select();
          target.textContent = copying.selected;
        },
        () => {},
      );
  }
  target.textContent = outcome;
  setTimeout(() => (target.textContent = label), 3000);
}

/** Does what the entry that was clicked says. For a link it only copies the link's text: the browser does the rest. */
function act(target: HTMLElement, { share: url = '', title = '', sentence: text = '' }: DOMStringMap) {
  const { act: asked } = target.dataset;
  if (asked === 'send')
    navigator.share({ title, text, url }).catch((error: unknown) => {
      // A reader who closes the share sheet has changed their mind; if it does not open, the link is copied instead.
      const closed = error instanceof DOMException && error.name === 'AbortError';
      if (!closed) void copyFrom(target, url);
    });
  else if (asked === 'print') print();
  else if (asked && !outcomes.includes(target.textContent)) void copyFrom(target, textOf(asked, target, url));
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-share]')) {
  bar.onclick = ({ target }) => {
    if (target instanceof HTMLElement) act(target, bar.dataset);
  };
}

// Loads what sharing a passage needs only when something is selected. Typing in a field fires this event at every key;
// there the selection is not read, since the browser would have to lay out the page for it.
document.onselectionchange = () => {
  if (!document.activeElement?.matches('input, textarea') && getSelection()?.isCollapsed === false)
    void import(/* @vite-ignore */ passage);
};
