import { search } from '#words/search';
import './search-box.ts';
import { addStyles } from './add-styles.ts';
import { markTerms } from './highlight.ts';
import { isComposing } from './keys.ts';
import { element } from './view.ts';

const page = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`;
let dialog: HTMLDialogElement | undefined;

function make() {
  addStyles();
  const input = element('input', {
    type: 'search',
    name: 'q',
    dir: 'auto',
    'aria-label': search.label,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: search.placeholder,
  });
  const whole = element('a', { href: page }, search.asPage);
  const close = element('button', { type: 'button', 'aria-label': search.closeSearch }, search.close);
  const otherwise = element('div', { 'data-otherwise': true, class: 'search-otherwise' });
  const box = element(
    'fulcrum-search',
    {},
    element('form', { role: 'search', action: page, class: 'search-form' }, input, close),
    otherwise,
    element('p', { class: 'search-foot' }, whole),
  );
  const made = element('dialog', { class: 'search-dialog', 'aria-label': search.label }, box);
  close.addEventListener('click', () => made.close());
  // A search field would only empty itself.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const [page] = location.href.split('#');
    // What leads to another place of this page brings none that would take the dialog away.
    if (target === made || (link?.hash && link.href.startsWith(`${page}#`))) made.close();
  });
  box.addEventListener('fulcrum-search', (event) => {
    if (event instanceof CustomEvent) whole.setAttribute('href', page + String(event.detail));
  });
  // What the page offers without search is fetched from it, so that it is written once.
  box.addEventListener('fulcrum-search-failed', () => {
    if (otherwise.childElementCount > 0) return;
    fetch(page)
      .then((response) => response.text())
      .then((html) => {
        // Styles of another page would offend the policy of this one.
        const words = html.replace(/<style[^]*?<\/style>/g, '');
        const parts = new DOMParser()
          .parseFromString(words, 'text/html')
          .querySelectorAll('[data-otherwise] > *');
        otherwise.replaceChildren(...parts);
      })
      .catch(() => undefined);
  });
  document.body.append(made);
  return made;
}

/**
 * Opens search over the page, with what was last searched for here or what has been typed since it was asked for; where
 * that ends with a line, Enter was pressed.
 */
addEventListener('fulcrum-search-open', (event) => {
  const typed = event instanceof CustomEvent ? String(event.detail) : '';
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
  if (!input || !typed) return;
  // A field leaves line ends out.
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  if (typed.endsWith('\n')) input.form?.requestSubmit();
});

// Marks are a courtesy: whatever is wrong with them is reported, and search is there all the same.
try {
  markTerms();
} catch (error) {
  reportError(error);
}
