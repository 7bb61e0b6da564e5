import styles from './search.css?inline';

let dressed = false;

/** Gives the page the styles of search, which no page carries before it is wanted. */
export function dress() {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
