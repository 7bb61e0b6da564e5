import { awake } from './awake.ts';
import { expect, test } from './test.ts';

/** Thirty of the worst inputs: twenty typed into a field, ten in an address. */
const typed = [
  'abc',
  '',
  ' ',
  '1e999',
  '-1e999',
  '१२',
  '1,234',
  '9'.repeat(10_000),
  '<img src=x onerror=alert(1)>',
  'NaN',
  'Infinity',
  'undefined',
  '0x1F',
  '--4',
  '4..5',
  '1/3',
  '１ｅ３',
  '𝟜',
  '-0',
  '101',
];
const addresses = [
  'v=1&hoursPerWeek=abc',
  'v=99&hoursPerWeek=50',
  'v=1&__proto__=1',
  'v=1&constructor=x',
  'v=1&hoursPerWeek=%E0%A4%A',
  'v=1&hoursPerWeek=<script>alert(1)</script>',
  'v=1&hoursPerWeek=1e999',
  `v=1&${Array.from({ length: 200 }, (_, key) => `k${key}=1`).join('&')}`,
  'v=1&row=nonsense&with=nonsense',
  `=${'&='.repeat(300)}`,
];
const nonsense = /NaN|Infinity|undefined|null/;

test('bad values in a field are refused in words, and the answer stays as it was', async ({ page }) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    return dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') alarms.push(message.text());
  });
  await page.goto('/calculators/personal-leverage/');
  await awake(page.locator('[data-calculator]'));
  const field = page.getByRole('textbox', { name: /Hours in your week/ });
  const answer = page.locator('[data-part="answer"]');
  const before = (await answer.textContent()) ?? '';
  for (const value of typed) {
    await field.fill('45');
    await field.fill(value);
    await expect(field, value.slice(0, 20)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-input="hoursPerWeek"] [data-problem]')).toHaveText(/\S.*\./);
    await expect(answer).toHaveText(before);
  }
  expect(alarms).toEqual([]);
});

test('bad addresses still give an answer, and the page says that part of the link could not be read', async ({
  page,
}) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    return dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  for (const address of addresses) {
    await page.goto('about:blank');
    await page.goto(`/calculators/personal-leverage/#${address}`);
    await awake(page.locator('[data-calculator]'));
    await expect(page.getByText('Part of this link could not be read'), address.slice(0, 40)).toBeVisible();
    const answer = page.locator('[data-part="answer"]');
    await expect(answer).toHaveText(/^In a week of \S+\s(hours?|minutes?), .*\.$/);
    await expect(answer).not.toHaveText(nonsense);
  }
  expect(alarms).toEqual([]);
});
