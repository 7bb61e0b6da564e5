/**
 * A number that is pressed lights the note beside it, by its focus, and the page stays; pressed once more it leads to its
 * reference. Who came to it by keyboard has lit it already.
 */
let lit: Element | null = null;
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.cite-link') : null;
  if (link && link !== lit && event.detail) {
    event.preventDefault();
    // Safari gives no link the focus that is pressed.
    link.focus();
  }
  lit = link;
});
