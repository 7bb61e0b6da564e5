/**
 * Copies a text, and must be called within the press that asks for it. A text that is still to come is handed over as a
 * promise: a browser that waited for it would forget that the reader asked.
 */
export async function copy(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const type = 'text/plain';
  const blob = text.then((written) => new Blob([written], { type }));
  // Where there is no clipboard, nobody waits for it.
  blob.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}

/** The text to be copied by hand, where the browser copies nothing; once it stands in the page, `select()` it. */
export function fieldOf(text: string, label: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  Object.assign(field, { value: text, readOnly: true, rows: 4, ariaLabel: label });
  field.className = 'mt-2 w-full border border-control p-3 text-small';
  return field;
}
