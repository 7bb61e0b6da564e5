import { readStoredJson, store, stored } from '../../browser-storage.ts';

const name = stored.ticksOn(location.pathname);
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-checklist] input')];

/** What each box stands at; of items in the same words, which of them. */
const met = new Map<string, number>();
const items = boxes.map((box) => {
  const words = (box.closest('li')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const before = met.get(words) ?? 0;
  met.set(words, before + 1);
  return before ? `${words} (${before + 1})` : words;
});

/** Where nothing can be stored, the ticks last as long as the visit. */
const save = () => store(name, JSON.stringify(items.filter((_, index) => boxes[index]?.checked)));

const ticked = readStoredJson(name);
if (Array.isArray(ticked))
  for (const [index, box] of boxes.entries()) box.checked = ticked.includes(items[index]);
// The first tick is what brought this script here.
else save();
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && boxes.includes(target)) save();
});
