import type { Page } from '@playwright/test';
import { awake, reveal } from './awake.ts';
import { hold } from './hold.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

/** A reader's numbers across several tabs, and after leaving the page. */

const [leverage, team] = ['/calculators/personal-leverage/', '/calculators/team-coordination/'];
const inEssay = essays.find(({ written }) => /<Calculator model="personal-leverage"/.test(written))?.address;

const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name }).first();
const [hours, share, size] = [/^Hours in your week/, /^Part of the week/, /^People in the team/];
const kept = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('fulcrum') ?? '{}') as Record<string, unknown>);

async function open(page: Page, address: string) {
  await page.goto(address);
  const calculator = page
    .locator('[data-calculator]')
    .filter({ hasText: /Hours in your week|People/ })
    .first();
  await reveal(calculator);
  await awake(calculator);
}

async function set(page: Page, name: RegExp, text: string) {
  await field(page, name).fill(text);
  await field(page, name).blur();
}

test.describe('in two tabs', () => {
  test('numbers set in one do not overwrite those set in the other', async ({ page, context }) => {
    const other = await context.newPage();
    await open(page, leverage);
    await set(page, hours, '50');
    await expect.poll(() => kept(page)).toEqual({ hoursPerWeek: 50 });
    await open(other, team);
    await set(other, size, '12');
    await expect.poll(() => kept(page)).toEqual({ hoursPerWeek: 50, teamSize: 12 });
    await set(page, share, '40');
    await expect.poll(() => kept(page)).toEqual({ hoursPerWeek: 50, teamSize: 12, handsOnShare: 0.4 });

    await page.getByRole('button', { name: 'Forget them' }).first().click();
    await expect.poll(() => kept(page)).toEqual({});
    await set(other, size, '13');
    await expect.poll(() => kept(page)).toEqual({ teamSize: 13 });
  });

  test('a number being edited is kept, whatever the other tab stores', async ({ page, context }) => {
    test.skip(inEssay === undefined);
    await open(page, inEssay ?? '');
    await field(page, hours).fill('60');
    const answer = page.locator('[data-part="answer"]').filter({ hasText: 'week of 60' });
    await expect(answer).toBeVisible();
    const numbers = async () => (await page.locator('[data-answer]').allTextContents()).join('; ');
    await expect.poll(numbers).toMatch(/60.hours/);
    const before = await numbers();
    const other = await context.newPage();
    await other.goto('/about/');
    await other.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await numbers()).toBe(before);
    await field(page, hours).blur();
    await expect.poll(() => kept(page)).toEqual({ hoursPerWeek: 60 });
  });

  test('the calculator of an essay takes on a number that is set in the other', async ({ page, context }) => {
    test.skip(inEssay === undefined);
    await open(page, inEssay ?? '');
    await set(page, hours, '44');
    await expect.poll(() => kept(page)).toEqual({ hoursPerWeek: 44 });
    const other = await context.newPage();
    await open(other, leverage);
    await set(other, hours, '60');
    await expect.poll(() => kept(page)).toEqual({ hoursPerWeek: 60 });
    await expect(field(page, hours)).toHaveValue('60');
  });
});

test.describe('a typed number', () => {
  test('is kept when the reader leaves the page without leaving the field', async ({ page }) => {
    await open(page, leverage);
    await field(page, hours).fill('50');
    await expect(page).toHaveURL(/hoursPerWeek=50$/);
    await page.goto('/essays/');
    expect(await kept(page)).toEqual({ hoursPerWeek: 50 });
  });

  test('is not rewritten while it is typed when stored numbers load late', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('fulcrum', '{"handsOnShare":0.4}'));
    const go = await hold(page, /\/kept-numbers\.[^/]*\.js$/);
    test.skip(inEssay === undefined);
    await open(page, inEssay ?? '');
    await field(page, hours).selectText();
    await page.keyboard.type('40,');
    go();
    await expect(field(page, share)).toHaveValue('40');
    await page.keyboard.type('5');
    await expect(field(page, hours)).toHaveValue('40,5');
  });
});
