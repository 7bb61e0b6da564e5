import { isSearchKey } from './search-key.ts';

/**
 * Whether a key belongs to the composition of characters, as in Japanese or Chinese: it chooses among them, and must
 * move or close nothing. Safari marks the last key of a composition by its key code alone.
 */
export const isComposing = (event: KeyboardEvent) =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has no other sign for the last key of a composition.
  event.isComposing || event.keyCode === 229;

/** Whether an event asks for search: one of its shortcuts, or a click on its link that opens no new tab. */
export function asksForSearch(event: Event) {
  if (event instanceof KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return isSearchKey(event);
    return event.key === '/' && !document.activeElement?.matches(':read-write');
  }
  return event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** Where a key moves from the query (-1) or from the result with this index; undefined where it does not move. */
export function targetOf(key: string, from: number, count: number): number | undefined {
  const last = count - 1;
  const targets: Readonly<Record<string, number>> =
    from < 0
      ? { ArrowDown: 0 }
      : { ArrowDown: Math.min(from + 1, last), ArrowUp: from - 1, Home: 0, End: last, Escape: -1 };
  return count > 0 ? targets[key] : undefined;
}

/** Moves focus between the query and the results below it. */
export function moveFocus(event: KeyboardEvent, input: HTMLElement | null, results: readonly HTMLElement[]) {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
  const from = results.findIndex((link) => link === document.activeElement);
  if (from < 0 && document.activeElement !== input) return;
  const target = targetOf(event.key, from, results.length);
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  (results[target] ?? input)?.focus();
}
