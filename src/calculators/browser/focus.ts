/** What a script may do if it arrives while a reader is already at work. */

/**
 * Writes a number into a field. If its text is selected, to be typed over, it stays selected.
 *
 * @param stays leave the text as it is, unless all of it is selected
 */
export function fill(field: HTMLInputElement, text: string, stays: boolean) {
  const { value, selectionStart, selectionEnd } = field;
  const isMarked = field === document.activeElement && selectionStart === 0 && selectionEnd === value.length;
  if (stays && !isMarked) return;
  field.value = text;
  if (isMarked) field.select();
}

/** Whether the focus is where a press left it, or nowhere: a reader who has moved on keeps theirs. */
export const isStillAt = (pressed: Element | null) =>
  [pressed, document.body].includes(document.activeElement);
