/** Events that end a press, including one that does not become a click; a reader who types has let go as well. */
const ends = ['pointerup', 'pointercancel', 'dragend', 'contextmenu', 'keydown'];
/** How long a tap may take to become a click once the finger is lifted, in milliseconds. */
const tap = 50;

let pressed: Promise<void> | undefined;
let end: (() => void) | undefined;

addEventListener(
  'pointerdown',
  ({ target }) => {
    // The list that a select opens may keep the end of the press to itself.
    if (target instanceof HTMLSelectElement) return;
    pressed ??= new Promise<void>((resolve) => (end = resolve)).then(() => (pressed = undefined));
  },
  true,
);
for (const name of ends) addEventListener(name, () => setTimeout(() => end?.(), tap), true);

/**
 * A promise that settles when the current press ends; undefined while nothing is pressed. Redrawing or moving what is
 * pressed would lose the click.
 */
export const letGo = () => pressed;
