import styles from './search.css?inline';

let added = false;

/** Gives the page the styles of search, which no page carries before it is wanted. */
export function addStyles() {
  if (added) return;
  added = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
