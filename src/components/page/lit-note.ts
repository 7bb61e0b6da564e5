/**
 * The first click on a citation's number only focuses it, which highlights the note beside it; the second follows the
 * link to the reference. From the keyboard (`event.detail` is 0) the link already has the focus, so it is followed at
 * once.
 */
let lit: Element | null = null;
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.cite-link') : null;
  if (link && link !== lit && event.detail) {
    event.preventDefault();
    // Safari does not focus a link that is clicked.
    link.focus();
  }
  lit = link;
});
