import { keys as words } from '#words/keys';
import { store, stored } from '../../browser-storage.ts';
import styles from './choices.css?inline';

const keys = [
  ['/', words.search],
  ['n', words.next],
  ['p', words.previous],
  ['t', words.theme],
  ['?', words.list],
] as const;

const themes = [...document.querySelectorAll<HTMLElement>('[data-press][aria-pressed]')];
const root = document.documentElement.dataset;

function chooseTheme(theme: string) {
  if (theme === 'system') delete root['theme'];
  else root['theme'] = theme;
  for (const button of themes) button.ariaPressed = String(button.dataset['press'] === theme);
  // Following the system is stored as no choice. Where nothing can be stored, the choice holds for this page only.
  store(stored.theme, theme === 'system' ? '' : theme);
}

function nextTheme() {
  const at = themes.findIndex(({ ariaPressed }) => ariaPressed === 'true');
  chooseTheme(themes[(at + 1) % themes.length]?.dataset['press'] ?? 'system');
}

function make() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'keys-dialog';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  dialog.innerHTML = `<form method="dialog"><h2 id="keys-title">${words.title}</h2><button>${words.close}</button></form><dl>${keys
    .map(([key, does]) => `<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)
    .join('')}</dl><label><input type="checkbox"> ${words.enable}</label><p>${words.note}</p>`;
  const box = dialog.querySelector('input');
  if (box) {
    const show = () => {
      box.checked = !root['keys'];
    };
    show();
    // By then the script in the head has read what was chosen in another tab.
    for (const event of ['storage', 'pageshow']) addEventListener(event, show);
    box.onchange = () => {
      const choice = box.checked ? '' : 'off';
      root['keys'] = choice;
      store(stored.keys, choice);
    };
  }
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | undefined;
function list() {
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
}

document.addEventListener('fulcrum-press', (event) => {
  const pressed: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (!(pressed instanceof HTMLElement)) return;
  const { press, key } = pressed.dataset;
  if (press) chooseTheme(press);
  else if (key === '?') list();
  else if (key === 't') nextTheme();
});
