/** What a script may do that comes when a reader is at work already. */

/**
 * A field says a number anew. What is marked in it, to be written over, stays marked.
 *
 * @param stays whether a text with the caret in it is left as it is
 */
export function fill(field: HTMLInputElement, text: string, stays: boolean) {
  const { value, selectionStart, selectionEnd } = field;
  const isMarked = field === document.activeElement && selectionStart === 0 && selectionEnd === value.length;
  if (stays && !isMarked) return;
  field.value = text;
  if (isMarked) field.select();
}

/** Whether the focus is where a press left it, or nowhere: a reader who has gone on is not called back. */
export const isStillAt = (pressed: Element | null) =>
  [pressed, document.body].includes(document.activeElement);
