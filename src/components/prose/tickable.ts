/** A rendered list, each entry a box to tick; boxes that its author wrote, as Markdown has them, stand for these. */
export const tickable = (html: string) =>
  html
    .replaceAll(/<input type="checkbox"[^>]*> ?/g, '')
    .replaceAll(/<li(?: class="task-list-item")?>/g, '<li><label><input type="checkbox">')
    .replaceAll('</li>', '</label></li>');
