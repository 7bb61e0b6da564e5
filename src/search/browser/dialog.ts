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
  // By default, Escape would only empty the search field.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const [page] = location.href.split('#');
    // A link to another place on this page loads no page, so the dialog would stay open over it.
    if (target === made || (link?.hash && link.href.startsWith(`${page}#`))) made.close();
  });
  box.addEventListener('fulcrum-search', (event) => {
    if (event instanceof CustomEvent) whole.setAttribute('href', page + String(event.detail));
  });
  // When search fails, shows what the search page offers without it, fetched from there so that it is written only
  // once.
  box.addEventListener('fulcrum-search-failed', () => {
    if (otherwise.childElementCount > 0) return;
    fetch(page)
      .then((response) => response.text())
      .then((html) => {
        // The policy of this page would refuse the styles of another.
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
 * Opens search over the page, with the last query, or with what was typed while this script was loading; a line break
 * at its end means that Enter was pressed.
 */
addEventListener('fulcrum-search-open', (event) => {
  const typed = event instanceof CustomEvent ? String(event.detail) : '';
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
  if (!input || !typed) return;
  // The field drops line breaks by itself.
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  if (typed.endsWith('\n')) input.form?.requestSubmit();
});

// Marks are optional: an error in them is reported, and search works all the same.
try {
  markTerms();
} catch (error) {
  reportError(error);
}
