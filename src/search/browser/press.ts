/** What ends a press, also one that comes to no click; whoever goes on to type has let go as well. */
const ends = ['pointerup', 'pointercancel', 'dragend', 'contextmenu', 'keydown'];
/** How long a tap may take to become a click once the finger is lifted, in milliseconds. */
const tap = 50;

let pressed: Promise<void> | undefined;
let end: (() => void) | undefined;

addEventListener(
  'pointerdown',
  ({ target }) => {
    // The list that a choice opens may keep the end of the press to itself.
    if (target instanceof HTMLSelectElement) return;
    pressed ??= new Promise<void>((resolve) => (end = resolve)).then(() => (pressed = undefined));
  },
  true,
);
for (const name of ends) addEventListener(name, () => setTimeout(() => end?.(), tap), true);

/**
 * Settles once what is pressed has been let go, and is undefined where nothing is: whatever is drawn anew or moved
 * under a press takes its click away.
 */
export const letGo = () => pressed;
