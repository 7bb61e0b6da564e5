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

/** Another tab ticks too: what is not marked as changed here stands as it is stored. */
function show() {
  const ticked = readStoredJson(name);
  if (!Array.isArray(ticked)) return;
  for (const [index, box] of boxes.entries())
    if (box.dataset['changed'] === undefined) box.checked = ticked.includes(items[index]);
}

/** Where nothing can be stored, the ticks last as long as the visit. */
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
