// What each entry does is loaded when a pointer or the focus comes near, and is there by the time of the click.
const load = () => import('./share-acts.ts');

for (const bar of document.querySelectorAll<HTMLElement>('[data-share]')) {
  for (const button of bar.querySelectorAll('button'))
    button.hidden =
      button.dataset['act'] === 'send'
        ? // Share sheets of desktops are poorer than the links beside them.
          !('share' in navigator && matchMedia('(pointer: coarse)').matches)
        : !('clipboard' in navigator);
  bar.onpointerover = load;
  bar.onclick = (event) => load().then(({ act }) => act(event, bar));
}

// Who never selects anything never loads what sharing a passage needs.
document.onselectionchange = () => {
  if (getSelection()?.type === 'Range') void import('./share-passage.ts');
};
