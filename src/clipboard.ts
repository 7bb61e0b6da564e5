/**
 * Copies a text. Must be called directly in the event handler: pass a text that is not ready yet as a promise, because
 * after an `await`, browsers no longer accept that a reader asked for it.
 */
export async function copy(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const type = 'text/plain';
  const blob = text.then((written) => new Blob([written], { type }));
  // Without a clipboard, `write` throws and the promise is never awaited; avoid an unhandled rejection.
  blob.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}

/** A field with the text, to copy by hand if the browser refuses. Call `select()` on it once it is in the page. */
export function fieldOf(text: string, label: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  Object.assign(field, { value: text, readOnly: true, rows: 4, ariaLabel: label });
  field.className = 'mt-2 w-full border border-control p-3 text-small';
  return field;
}
