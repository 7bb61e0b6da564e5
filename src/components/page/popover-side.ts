/** Says which side of its button a popover opens on: that with more of the screen, so that it hides no line that was tapped. */
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
