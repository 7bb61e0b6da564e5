/**
 * Tells the styles on which side of its button a popover opens: the side with more of the screen, so that it does not
 * cover the line that was tapped.
 */
document.addEventListener(
  'beforetoggle',
  ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const button = document.querySelector(`[popovertarget="${target.id}"]`);
    const { top = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
    target.dataset['side'] = top + bottom > innerHeight ? 'above' : 'below';
  },
  true,
);
