import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { hold } from './hold.ts';
import { expect, test } from './test.ts';

/** What a reader does while a script is still loading, or after one failed to load. */

const leverage = '/calculators/personal-leverage/';
const answer = (page: Page) => page.locator('[data-part="answer"]');
const ratio = (page: Page) => page.getByRole('textbox', { name: /^How fast AI makes/ });
/** The calculator's own Undo; the note about what an argument replaced has another. */
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).first();
const disagree = (page: Page) => page.getByRole('checkbox', { name: /the study that disagrees/ });

async function open(page: Page) {
  await page.goto(leverage);
  await awake(page.locator('[data-calculator]'));
}

for (const [what, script] of [
  ['what follows an answer', /\/controls\.[^/]*\.js$/],
  ['the model', /\/personal-leverage\.[^/]*\.js$/],
] as const)
  test(`actions before ${what} has loaded are applied in order, and the last one wins`, async ({ page }) => {
    const go = await hold(page, script);
    await open(page);
    await ratio(page).fill('3');
    await disagree(page).check();
    go();
    await expect(answer(page)).toContainText('you lose about');
    await expect(page.getByText(/^yours; (our|outside)/)).toHaveCount(0);
    await expect(disagree(page)).toBeChecked();
    await expect(page).toHaveURL(/#v=1&with=disagree$/);
    await undo(page).click();
    await expect(disagree(page)).not.toBeChecked();
    await expect(ratio(page)).toHaveValue('3');
    await undo(page).click();
    await expect(ratio(page)).not.toHaveValue('3');
    await expect(page).toHaveURL(/personal-leverage\/$/);
  });

const hours = (page: Page) => page.getByRole('textbox', { name: /^Hours in your week/ });

/** Leaves a field with “4,5”, which is answered at once, but rewritten as “4.5” only by a script that is held back. */
async function leaveTaken(page: Page) {
  const go = await hold(page, /\/controls\.[^/]*\.js$/);
  await open(page);
  await hours(page).fill('4,5');
  await expect(answer(page)).toContainText('4.5');
  await hours(page).blur();
  return go;
}

test('text selected in a field stays selected when the field rewrites its number', async ({ page }) => {
  const go = await leaveTaken(page);
  await hours(page).selectText();
  go();
  await expect(hours(page)).toHaveValue('4.5');
  await page.keyboard.type('50');
  await expect(hours(page)).toHaveValue('50');
  await expect(answer(page)).toContainText('week of 50');
});

test('a field is not rewritten while the caret is in it, unless another control sets its number', async ({
  page,
}) => {
  const go = await leaveTaken(page);
  await hours(page).focus();
  await hours(page).press('Home');
  go();
  await expect(page).toHaveURL(/hoursPerWeek=4\.5/);
  await page.keyboard.type('1');
  await expect(hours(page)).toHaveValue('14,5');
  await hours(page).blur();
  await expect(hours(page)).toHaveValue('14.5');
  // A number set by another control shows at once, even if the press leaves the focus in the field, as on an iPhone.
  await hours(page).focus();
  await undo(page).dispatchEvent('click');
  await expect(hours(page)).toHaveValue('4.5');
  await expect(hours(page)).toBeFocused();
});

test('range handles that load late do not take the focus from where the reader has gone', async ({
  page,
}) => {
  const go = await hold(page, /\/controls\.[^/]*\.js$/);
  await open(page);
  await page.locator('[data-input="hoursPerWeek"]').getByRole('button', { name: /range/ }).click();
  await ratio(page).selectText();
  go();
  await expect(page.getByRole('slider', { name: /^Low end of Hours in your week/ })).toBeVisible();
  await page.keyboard.type('1.5');
  await expect(ratio(page)).toHaveValue('1.5');
});

test('a text to copy by hand that loads late does not take the focus from where the reader has gone', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const go = await hold(page, /\/take-away\.[^/]*\.js$/);
  await open(page);
  const copied = page.locator('[data-tool] textarea');
  const ask = () => page.locator('[data-do="sentence"]').dispatchEvent('click');
  await ratio(page).focus();
  await ask();
  go();
  await expect(copied).toBeVisible();
  await expect(ratio(page)).toBeFocused();
  await ratio(page).blur();
  await ask();
  await expect(copied).toBeFocused();
});

test.describe('a model that temporarily cannot be fetched', () => {
  test.use({ expected: [/personal-leverage\..*\.js|ERR_FAILED|dynamically imported module/] });

  test('leaves the calculator as it is, and is fetched again by the next change', async ({ page }) => {
    let down = true;
    await page.route(/\/personal-leverage\.[^/]*\.js/, (route) => (down ? route.abort() : route.continue()));
    await open(page);
    const before = (await answer(page).textContent()) ?? '';
    const failed = page.waitForEvent('requestfailed');
    await page.locator('[data-calculator]').hover();
    await failed;
    const lost = page.getByText('The controls could not be loaded.');
    await expect(lost).toBeHidden();
    await expect(ratio(page)).toBeEnabled();
    await ratio(page).fill('3');
    await expect(lost).toBeVisible();
    await expect(answer(page)).toHaveText(before);
    down = false;
    await ratio(page).fill('4');
    await expect(answer(page)).not.toHaveText(before);
    await expect(lost).toBeHidden();
  });
});
