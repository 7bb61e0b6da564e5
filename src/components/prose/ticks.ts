import { readStored, store, stored } from '../../browser-storage.ts';

const name = stored.ticksOn(location.pathname);
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-checklist] input')];

/** Where nothing can be stored, the ticks last as long as the visit. */
const save = () => store(name, boxes.map(({ checked }) => Number(checked)).join(''));

const ticked = readStored(name);
if (ticked) boxes.forEach((box, i) => (box.checked = ticked[i] === '1'));
// The first tick is what brought this script here.
else save();
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && boxes.includes(target)) save();
});
