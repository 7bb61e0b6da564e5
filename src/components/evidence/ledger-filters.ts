import { filtering } from '#words/filtering';
import { fold } from '../../text/fold.ts';

/**
 * With more matches than this, questions stay folded: the folds exist so that the page does not show everything at
 * once.
 */
const openAtOnce = 30;

/** Normalises text for comparison: every word behind a space, and × written as the letter x. */
const spaced = (text: string) =>
  ` ${fold(text)
    .replaceAll('×', 'x')
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .trim()}`;

/** The text of a row. Its parts are adjacent in the markup, so they are joined by spaces to keep their words apart. */
function textOf(row: HTMLElement) {
  const parts: string[] = [];
  const nodes = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) parts.push(nodes.currentNode.textContent ?? '');
  return parts.join(' ');
}

class LedgerFilters extends HTMLElement {
  connectedCallback() {
    const group = this.querySelector('[role=group]');
    const field = group?.querySelector('input');
    const status = this.querySelector('[role=status]');
    const all = this.querySelector('button');
    if (!group || !field || !status || !all) return;
    const selects = [...group.querySelectorAll('select')];
    const folds = [...document.querySelectorAll('details:has(> ul > li:is([data-question], [data-claims]))')]
      .filter((fold) => fold instanceof HTMLDetailsElement)
      .map((fold) => ({
        fold,
        count: fold.querySelector('summary > span'),
        rows: [...fold.querySelectorAll<HTMLElement>(':scope > ul > li')],
        wasOpen: fold.open,
      }));
    const texts = new Map<HTMLElement, string>();
    const wordsOf = (row: HTMLElement) => {
      const words = texts.get(row) ?? spaced(textOf(row));
      texts.set(row, words);
      return words;
    };

    let narrowed = false;
    const show = (leftOut: readonly string[] = []) => {
      const chosen = selects.filter(({ value }) => value !== '');
      const words = spaced(field.value)
        .split(' ')
        .filter(Boolean)
        .map((word) => ` ${word}`);
      const fits = (row: HTMLElement) =>
        chosen.every(({ name, value }) => row.dataset[name]?.split(' ').includes(value)) &&
        words.every((word) => wordsOf(row).includes(word));
      const before = narrowed;
      narrowed = chosen.length + words.length > 0;

      for (const { rows } of folds) for (const row of rows) row.hidden = narrowed && !fits(row);
      const remaining = folds.flatMap(({ rows }) => rows).filter(({ hidden }) => !hidden);
      for (const entry of folds) {
        const { fold, count, rows, wasOpen } = entry;
        if (narrowed && !before) entry.wasOpen = fold.open;
        const left = rows.filter(({ hidden }) => !hidden).length;
        count?.replaceChildren(`${left}`);
        fold.hidden = left === 0;
        if (narrowed) fold.open = left === remaining.length || remaining.length <= openAtOnce;
        else if (before) fold.open = wasOpen;
      }

      const findings = folds.flatMap(({ rows }) => rows).filter(({ dataset }) => dataset['question']);
      const found = findings.filter(({ hidden }) => !hidden).length;
      status.textContent = [
        ...leftOut,
        remaining.length === 0
          ? filtering.none
          : filtering.some(found, findings.length, remaining.length - found),
      ].join(' ');
      all.hidden = !narrowed;
    };
    const controls = [field, ...selects];
    const remember = () => {
      const address = new URL(location.href);
      for (const { name, value } of controls) {
        if (value.trim()) address.searchParams.set(name, value.trim());
        else address.searchParams.delete(name);
      }
      history.replaceState(history.state, '', address);
    };
    const query = new URLSearchParams(location.search);
    field.value ||= query.get('q')?.slice(0, 200) ?? '';
    const leftOut = selects.flatMap((select) => {
      const value = select.value || (query.get(select.name) ?? '');
      select.value = value;
      if (select.selectedIndex >= 0) return [];
      select.value = '';
      const label = select.previousElementSibling?.textContent;
      return [filtering.unknown(value.slice(0, 60), label ?? '')];
    });

    // Browsers limit how often the address may change, so it is not updated at every keystroke.
    let pause: ReturnType<typeof setTimeout> | undefined;
    group.addEventListener('input', () => {
      show();
      clearTimeout(pause);
      pause = setTimeout(remember, 300);
    });
    all.addEventListener('click', () => {
      for (const control of controls) control.value = '';
      show();
      remember();
      field.focus();
    });
    show(leftOut);
    remember();
  }
}
customElements.define('fulcrum-ledger-filters', LedgerFilters);
