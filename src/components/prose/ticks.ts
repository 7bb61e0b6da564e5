const key = `ticks:${location.pathname}`;
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-checklist] input')];

function save() {
  try {
    localStorage.setItem(key, boxes.map(({ checked }) => Number(checked)).join(''));
  } catch {
    // There the ticks last as long as the visit.
  }
}

function kept() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const ticked = kept();
if (ticked) boxes.forEach((box, i) => (box.checked = ticked[i] === '1'));
// The first tick is what brought this script here.
else save();
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && boxes.includes(target)) save();
});
