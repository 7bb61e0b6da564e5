import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { expect, test } from './test.ts';

/** A range around a reader's number: every way to give one, and everywhere that it is carried on to. */

const leverage = '/calculators/personal-leverage/';
const hours = 'Hours in your week';
const speed = 'How fast AI makes that work';
const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const low = (page: Page, name: string) => slider(page, `Low end of ${name}`);
const high = (page: Page, name: string) => slider(page, `High end of ${name}`);
const echo = (page: Page, key: string) => page.locator(`[data-part="echo-${key}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page, address = leverage) {
  await page.goto(address);
  await awake(page.locator('[data-calculator]').first());
}

test.describe('the handles of a range', () => {
  test('appear when an uncertain number is set, and go when it is undone', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('slider', { name: /^(Low|High) end of/ })).toHaveCount(0);
    await field(page, speed).fill('1.6');
    await expect(low(page, speed)).toHaveAttribute('aria-valuetext', '1.35×');
    await expect(high(page, speed)).toHaveAttribute('aria-valuetext', '1.85×');
    await expect(echo(page, 'speedRatio')).toContainText('Our uncertainty stays around it');
    await button(page, 'Undo').first().click();
    await expect(low(page, speed)).toHaveCount(0);
    // A number that only the reader knows has no range until they give it one.
    await field(page, hours).fill('50');
    await expect(echo(page, 'hoursPerWeek')).toContainText('yours (default');
    await expect(low(page, hours)).toHaveCount(0);
  });

  test('follow their slider in tab order, and are moved by keys, but not past the number', async ({
    page,
  }) => {
    await open(page);
    await slider(page, speed).press('ArrowRight');
    await expect(low(page, speed)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(low(page, speed)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(/speedRatio=1\.03~1\.3~1\.51$/);
    await page.keyboard.press('Tab');
    await expect(high(page, speed)).toBeFocused();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/speedRatio=1\.03~1\.3~10$/);
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/speedRatio=1\.03~1\.3~1\.3$/);
    await expect(high(page, speed)).toHaveAttribute('aria-valuetext', '1.30×');
    await expect(high(page, speed)).toHaveValue(await slider(page, speed).inputValue());
    // Moves of different handles are undone separately.
    await page.keyboard.press('Control+z');
    await expect(high(page, speed)).toHaveAttribute('aria-valuetext', '1.51×');
    await page.keyboard.press('Control+z');
    await expect(low(page, speed)).toHaveAttribute('aria-valuetext', '1.09×');
  });

  test('appear on request, without changing anything', async ({ page }) => {
    await open(page);
    const answer = await page.locator('[data-part="answer"]').textContent();
    const row = page.locator('[data-input="hoursPerWeek"]');
    await row.getByRole('button', { name: 'give a range' }).press('Enter');
    await expect(low(page, hours)).toBeFocused();
    await expect(page).toHaveURL(/personal-leverage\/$/);
    await page.keyboard.press('ArrowLeft');
    await expect(echo(page, 'hoursPerWeek')).toContainText(/yours, 44\sto\s45\shours/);
    // A range changes how certain the answer is, but not what it says at the numbers shown.
    await expect(page.locator('[data-part="answer"]')).toHaveText(answer ?? '');
  });

  test.describe('under a finger', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('are large enough, cover neither the main slider nor each other, and do not widen the page', async ({
      page,
    }) => {
      await open(page, `${leverage}#v=1&hoursPerWeek=50~50~50&handsOnShare=0~0~0&assistableShare=1~1~1`);
      for (const name of [
        hours,
        'Part of the week you spend building',
        'Part of that building AI can help with',
      ]) {
        await low(page, name).scrollIntoViewIfNeeded();
        const hits = await low(page, name).evaluate((handle) => {
          const parts = [...(handle.closest('[data-input]')?.querySelectorAll('input[type="range"]') ?? [])];
          const box = handle.getBoundingClientRect();
          const y = box.top + box.height / 2;
          // Which handle a finger finds, pixel by pixel, along the row of handles.
          return Array.from({ length: innerWidth }, (_, x) =>
            parts.indexOf(document.elementFromPoint(x, y) ?? handle.ownerDocument.body),
          );
        });
        for (const which of [1, 2])
          expect(hits.filter((hit) => hit === which).length, `${name} ${which}`).toBeGreaterThanOrEqual(23);
        expect(hits).not.toContain(0);
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBe(0);
    });

    test('can be dragged', async ({ page }) => {
      await open(page, `${leverage}#v=1&hoursPerWeek=40~50~60`);
      await low(page, hours).scrollIntoViewIfNeeded();
      const box = await low(page, hours).boundingBox();
      if (!box) throw new Error('The handle has no box.');
      const at = (share: number) => box.x + 12 + share * (box.width - 24);
      const y = box.y + box.height / 2;
      await page.mouse.move(at(20 / 60), y);
      await page.mouse.down();
      await page.mouse.move(at(10 / 60), y, { steps: 5 });
      await page.mouse.up();
      await expect(page).toHaveURL(/hoursPerWeek=30~50~60$/);
    });
  });
});

test.describe('a typed range', () => {
  const written = (page: Page) => page.getByText('or a range such as “2 to 4”');

  test('is suggested where a keyboard can type it', async ({ page }) => {
    await open(page);
    await expect(written(page)).toBeVisible();
  });

  test.describe('on a phone, whose number keys may include neither dash nor letters', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('is not suggested, but handles are available', async ({ page }) => {
      await open(page);
      await expect(page.getByText(/^Write a number/)).toBeVisible();
      await expect(written(page)).toBeHidden();
      await page.locator('[data-input="hoursPerWeek"]').getByRole('button', { name: 'give a range' }).tap();
      await expect(low(page, hours)).toBeVisible();
    });
  });

  for (const [text, taken] of [
    ['2 to 4', '2~2.83~4'],
    ['4–2', '2~2.83~4'],
    ['between 2 and 4', '2~2.83~4'],
    ['1,5 to 2', '1.5~1.73~2'],
  ] as const)
    test(`“${text}” is accepted, and the row says how it was read`, async ({ page }) => {
      await open(page);
      await field(page, speed).fill(text);
      await expect(page).toHaveURL(new RegExp(`#v=1&speedRatio=${taken}$`));
      await expect(echo(page, 'speedRatio')).toContainText(
        'with this as the likely value; outside the studied',
      );
      await field(page, speed).blur();
      await expect(field(page, speed)).toHaveValue(taken.split('~')[1] ?? '');
    });

  test('is one step to undo, and half of it is refused in words while it is typed', async ({ page }) => {
    await open(page);
    await field(page, hours).focus();
    await field(page, hours).selectText();
    await page.keyboard.type('40 to', { delay: 60 });
    await expect(page.getByText('“40 to” has no high end. Write both, such as 2 to 4.')).toBeVisible();
    await page.keyboard.type(' 50', { delay: 60 });
    await expect(field(page, hours)).not.toHaveAttribute('aria-invalid');
    await expect(page).toHaveURL(/#v=1&hoursPerWeek=40~45~50$/);
    await button(page, 'Undo').first().click();
    await expect(page).toHaveURL(/personal-leverage\/$/);
  });

  test('survives a reload, and is offered in another calculator', async ({ page }) => {
    await open(page);
    await field(page, hours).fill('40 to 60');
    await field(page, hours).blur();
    await expect(page).toHaveURL(/hoursPerWeek=40~50~60$/);
    await expect(page.getByText('Saved in this browser only')).toBeVisible();
    await page.reload();
    await awake(page.locator('[data-calculator]').first());
    await expect(low(page, hours)).toHaveAttribute('aria-valuetext', /^40/);
    await expect(high(page, hours)).toHaveAttribute('aria-valuetext', /^60/);
    await open(page, '/calculators/executive-compression/');
    await button(page, 'Use 40 to 60 hours').click();
    await expect(page.locator('[data-part="echo-hoursPerWeek"]')).toContainText(/yours, 40\sto\s60\shours/);
  });

  test('is pinned with its scenario', async ({ page }) => {
    await open(page);
    await field(page, hours).fill('40 to 60');
    await page.locator('summary', { hasText: /^More$/ }).click();
    await button(page, 'Pin and compare').first().click();
    await field(page, hours).fill('30');
    await button(page, 'Go back to the pinned one').click();
    await expect(page).toHaveURL(/hoursPerWeek=40~50~60$/);
  });
});

test.describe('an argument that replaces the reader’s number', () => {
  const disagree = (page: Page) => page.getByRole('checkbox', { name: /the study that disagrees/ });
  const kinds = (page: Page) => page.locator('[data-row]');
  const chosen = (page: Page) => kinds(page).locator('option:checked');

  test('names its study, says what it replaces, and gives it back when undone', async ({ page }) => {
    await open(page);
    await field(page, speed).fill('1.6');
    await disagree(page).check();
    await expect(chosen(page)).toHaveText('experts in their own code (METR 2025)');
    await expect(echo(page, 'speedRatio')).toContainText('experts in their own code (METR 2025)');
    const note = page.locator('[data-replaced]');
    await expect(note).toContainText(`Replaces your 1.60× (${speed}).`);
    await note.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(field(page, speed)).toHaveValue('1.6');
    await expect(disagree(page)).not.toBeChecked();
    await expect(disagree(page)).toBeFocused();
    await expect(chosen(page)).toHaveText(/ordinary enterprise work/);
    await expect(note).toHaveCount(0);
    await disagree(page).check();
    await disagree(page).uncheck();
    await expect(field(page, speed)).toHaveValue('1.6');
  });

  test('acts like a choice of a kind of work, and each replaces the other', async ({ page }) => {
    await open(page);
    await field(page, speed).fill('2 to 4');
    await kinds(page).selectOption('self-report');
    await expect(page.locator('[data-replaced]')).toContainText(/Replaces your 2\.00\sto\s4\.00×/);
    await disagree(page).check();
    await expect(chosen(page)).toHaveText('experts in their own code (METR 2025)');
    await kinds(page).selectOption('enterprise');
    await expect(disagree(page)).not.toBeChecked();
    await expect(chosen(page)).toHaveText(/ordinary enterprise work/);
  });

  test('does not apply from a link that also sets its input by hand', async ({ page }) => {
    await open(page, `${leverage}#v=1&with=disagree&speedRatio=1.6`);
    await expect(disagree(page)).not.toBeChecked();
    await expect(page.getByText(/does not apply: .* is set by hand\./)).toBeVisible();
  });
});
