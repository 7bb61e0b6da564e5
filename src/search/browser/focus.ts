/** Runs a redraw, and gives focus back to the control that had it, or to a fallback where it is gone. */
export function redrawKeepingFocus(
  root: HTMLElement,
  redraw: () => void,
  fallback: () => HTMLElement | null,
) {
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLElement && root.contains(activeElement) ? activeElement : undefined;
  const filter = focused?.dataset['filter'];
  const id = focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement ? focused.value : '';
  const isChip = focused instanceof HTMLButtonElement;
  redraw();
  if (!focused || focused.isConnected) return;
  const same = [...root.querySelectorAll<HTMLElement>('[data-filter]')].find(
    (other) =>
      other.dataset['filter'] === filter &&
      other.getAttribute('value') === id &&
      other instanceof HTMLButtonElement === isChip,
  );
  (same ?? fallback())?.focus();
}
