import { readStoredJson, store, stored } from '../../browser-storage.ts';

const name = stored.ticksOn(location.pathname);
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-checklist] input')];

/** Each box is stored by the words of its item; further items with the same words are numbered. */
const met = new Map<string, number>();
const items = boxes.map((box) => {
  const words = (box.closest('li')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const before = met.get(words) ?? 0;
  met.set(words, before + 1);
  return before ? `${words} (${before + 1})` : words;
});

/** Shows the stored ticks, which another tab may have changed, except where a tick of this page is not stored yet. */
function show() {
  const ticked = readStoredJson(name);
  if (!Array.isArray(ticked)) return;
  for (const [index, box] of boxes.entries())
    if (box.dataset['changed'] === undefined) box.checked = ticked.includes(items[index]);
}

/** Stores the ticks; where that is impossible, they last as long as the page. */
function save() {
  show();
  if (store(name, JSON.stringify(items.filter((_, index) => boxes[index]?.checked))))
    for (const box of boxes) delete box.dataset['changed'];
}

show();
if (boxes.some(({ dataset }) => dataset['changed'] !== undefined)) save();
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && boxes.includes(target)) save();
});
for (const event of ['storage', 'pageshow']) addEventListener(event, show);
