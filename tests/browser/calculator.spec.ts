import type { Page } from '@playwright/test';
import { countedLength } from '../../src/share-links.ts';
import { awake } from './awake.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const page_ = '/calculators/personal-leverage/';
const answer = (page: Page) => page.locator('[data-part="answer"]').first();

/** Opens a page, and waits until the controls of its calculator are awake. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await awake(page.locator('[data-calculator]').first());
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the default case is answered, and no control is shown', async ({ page }) => {
    await page.goto(page_);
    await expect(answer(page)).toHaveText(
      /^In a week of 45.hours, 15% of it spent building, you get back about 34.minutes\.$/,
    );
    await expect(page.getByRole('img', { name: /Time you get back a week/ })).toBeVisible();
    await expect(page.getByText('What moves the answer most')).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    // Only within the calculator: the page's own share bar works without script.
    await expect(page.locator('[data-calculator]').getByRole('button')).toHaveCount(0);
    await expect(page.getByText('your number').first()).toBeVisible();
  });
});

test('a typed number changes the answer, the echo, the slider and the address', async ({ page }) => {
  await open(page, page_);
  const before = await answer(page).textContent();
  await page.getByLabel('Hours in your week').first().fill('50');
  await expect(answer(page)).toContainText(/week of 50/);
  await expect(answer(page)).not.toHaveText(before ?? '');
  await expect(page.getByRole('slider', { name: 'Hours in your week' })).toHaveValue('50');
  await expect(page.getByRole('slider', { name: 'Hours in your week' })).toHaveAttribute(
    'aria-valuetext',
    /50.hours/,
  );
  await expect(page.getByText(/yours \(default 45.hours\)/)).toBeVisible();
  await expect(page).toHaveURL(/#v=1&hoursPerWeek=50$/);
  await expect(page.getByRole('status').first()).toHaveText(/In a week of 50.hours/);
});

test('a long drag of a slider updates the address no more often than a browser permits', async ({ page }) => {
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history);
    let left = 10;
    history.replaceState = (...entry) => {
      if (!left--) throw new DOMException('Too many', 'SecurityError');
      replace(...entry);
    };
  });
  await open(page, page_);
  const slider = page.getByRole('slider', { name: 'Hours in your week' });
  await slider.evaluate(async (range: HTMLInputElement) => {
    for (let hours = 20; hours <= 60; hours++) {
      range.value = String(hours);
      range.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
    }
  });
  await expect(page).toHaveURL(/#v=1&hoursPerWeek=60$/);
  await expect(slider).toBeEnabled();
});

test('a slider moved off the evidence marks the number as the reader’s, beside our range', async ({
  page,
}) => {
  await open(page, page_);
  const slider = page.getByRole('slider', { name: 'How fast AI makes that work', exact: true });
  const before = Number(await slider.inputValue());
  await slider.press('ArrowRight');
  await expect(slider).toHaveValue(String(before + 1));
  for (let press = 0; press < 4; press++) await slider.press('ArrowRight');
  await expect(slider).toHaveValue(String(before + 5));
  await expect(page.getByText(/yours; (our range was|outside the studied) 1\.06.to.1\.46×/)).toBeVisible();
});

test('“4,5” is understood, and “1,234” is refused with both possible readings', async ({ page }) => {
  await open(page, page_);
  const field = page.getByRole('textbox', { name: /Hours in your week/ });
  await field.fill('4,5');
  await expect(page.getByText(/4\.5.hours/).first()).toBeVisible();
  await field.blur();
  await field.fill('1,234');
  await expect(page.getByText('“1,234” may mean 1.234 or 1234.')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Showing the answer for your last valid numbers.')).toBeVisible();
  await expect(answer(page)).toContainText('4.5');
  await page.getByRole('button', { name: 'Use 1.234' }).click();
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expect(answer(page)).toContainText(/week of 74.minutes/);
});

test('undo and reset go back, by keyboard too', async ({ page }) => {
  await open(page, page_);
  const before = (await answer(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'A director, a day a week' }).click();
  await expect(answer(page)).toContainText('20%');
  await page.getByRole('checkbox', { name: /Use the study that disagrees/ }).check();
  await expect(page).toHaveURL(/with=disagree/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: /Use the study that disagrees/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(answer(page)).toHaveText(before);
  await page.getByRole('button', { name: 'A founder who still builds' }).click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(answer(page)).toHaveText(before);
  await expect(page).not.toHaveURL(/#/);
});

test('an address restores its scenario, and the page says what it could not read', async ({ page }) => {
  await open(page, `${page_}#v=1&handsOnShare=0.4&hoursPerWeek=abc&nonsense=1`);
  await expect(answer(page)).toContainText('40%');
  await expect(
    page.getByText(/^Hours in your week: “abc” is not a number this field can read\./),
  ).toBeVisible();
  await expect(page.getByText('“nonsense” is not an input of this model.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Part of the week you spend building/ })).toHaveValue('40');
});

test('a reader’s number is offered in another calculator, and forgotten at one press', async ({ page }) => {
  await open(page, page_);
  await page.getByRole('textbox', { name: /Hours in your week/ }).fill('52');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Saved in this browser only')).toBeVisible();
  await open(page, '/calculators/executive-compression/');
  await expect(page.getByText(/You set “Hours in a manager’s week” to 52.hours before\./)).toBeVisible();
  await page.getByRole('button', { name: /^Use / }).click();
  await expect(page.getByRole('textbox', { name: /Hours in a manager/ })).toHaveValue('52');
  // The address is rewritten after a pause, and read again on reload.
  await expect(page).toHaveURL(/=52/);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /Hours in a manager/ })).toHaveValue('52');
  await expect(page.getByText(/^You set/)).toHaveCount(0);
  await page.getByRole('slider', { name: /Hours in a manager/ }).press('ArrowRight');
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByText('Your numbers are forgotten.')).toBeFocused();
  await open(page, page_);
  await expect(page.getByText(/^You set/)).toHaveCount(0);
});

test('where storage is forbidden, calculators work and say that numbers are not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await open(page, page_);
  await page.getByRole('textbox', { name: /Hours in your week/ }).fill('52');
  await expect(answer(page)).toContainText('52');
  await page.keyboard.press('Tab');
  await expect(page.getByText('This browser does not keep your numbers')).toBeVisible();
});

test('a pinned scenario is compared with a second one on the same cases', async ({ page }) => {
  await open(page, page_);
  await page.locator('summary', { hasText: /^More$/ }).click();
  await page.getByRole('button', { name: 'Pin and compare' }).click();
  await expect(page.getByRole('button', { name: 'Unpin' })).toBeVisible();
  await page.getByRole('button', { name: 'A founder who still builds' }).click();
  await expect(
    page.getByText(
      /Pinned: about 34\sminutes a week.*Now: about [\d.]+\shours a week.*better in (all 50|\d+ of 50) cases/,
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Unpin' }).click();
  await expect(page.getByText(/^Pinned:/)).toHaveCount(0);
});

test('a scenario can be saved, shared, copied and embedded', async ({ page }) => {
  await open(page, `${page_}#v=1&handsOnShare=0.4`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  for (const [name, file, check] of [
    ['CSV', '.csv', /input,speedRatio,.*,[\w-]+\/[\w-]+/],
    ['JSON', '.json', /"handsOnShare"/],
    ['Drawing (SVG)', '-16x9.svg', /<svg .*40%/],
    ['Picture (PNG)', '.png', /PNG/],
    ['Slide, 16:9 (PNG)', '-16x9.png', /PNG/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`personal-leverage${file}`);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString('latin1')).toMatch(check);
  }
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const taken = page.locator('[data-tool]');
  await expect(taken).toContainText('This link contains your numbers');
  // The only LinkedIn link on the page.
  const linkedIn = await page.getByRole('link', { name: 'LinkedIn' }).getAttribute('href');
  expect(linkedIn).toContain(encodeURIComponent('/calculators/personal-leverage/?v=1&handsOnShare=0.4'));
  const post = (await taken.getByRole('link', { name: 'X' }).getAttribute('href')) ?? '';
  expect(countedLength(new URL(post).searchParams.get('text') ?? '')).toBeLessThanOrEqual(280 - 24);
  const mail = (await taken.getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '';
  expect(mail).toMatch(/40%25%20of%20it.*%0D%0A%0D%0Ahttp/);
  await page.locator('summary', { hasText: /^More$/ }).click();
  await page.getByRole('button', { name: 'Copy as a sentence' }).click();
  await expect(page.getByLabel('The answer as a sentence')).toHaveValue(/40% of it.*model version 1, http/);
  await page.getByRole('button', { name: 'Embed' }).click();
  await expect(page.getByLabel('Code to embed this calculator')).toHaveValue(
    /\/embed\/personal-leverage\/#v=1&#38;handsOnShare=0\.4"/,
  );
});

// A publication may have no essay with this calculator.
const essay = essays.find(({ written }) =>
  written.includes('<Calculator model="personal-leverage"'),
)?.address;
if (essay)
  test('in an essay a small calculator leads to its full page with the same numbers', async ({ page }) => {
    await page.goto(essay);
    const small = page.locator('[data-calculator="personal-leverage"]');
    await small.scrollIntoViewIfNeeded();
    await awake(small);
    await small.getByRole('textbox', { name: /Part of the week you spend building/ }).fill('40');
    await expect(small.locator('[data-part="answer"]')).toContainText('40%');
    await expect(page).toHaveURL(new RegExp(`${essay}$`));
    const whole = small.getByRole('link', { name: /All inputs/ });
    await expect(whole).toHaveAttribute('href', /#v=1&handsOnShare=0\.4/);
    await whole.click();
    await expect(answer(page)).toContainText('40%');
  });

test('an embedded calculator tells the page around it how tall it is, and links back', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('message', ({ data }) =>
      document.documentElement.setAttribute('data-said', JSON.stringify(data)),
    );
  });
  await open(page, '/embed/personal-leverage/');
  await expect(page.locator('html')).toHaveAttribute(
    'data-said',
    /"fulcrum":"personal-leverage","height":\d{3,4}/,
  );
  await expect(page.getByRole('link', { name: /method, evidence and limits/ })).toHaveAttribute(
    'href',
    /\/calculators\/personal-leverage\/$/,
  );
});

test('the mouse wheel over a slider does not change it', async ({ page }) => {
  await open(page, page_);
  const slider = page.getByRole('slider', { name: 'Hours in your week' });
  await slider.hover();
  await slider.focus();
  await page.mouse.wheel(0, 200);
  await expect(slider).toHaveValue('45');
});

test('a number and an argument on the same input replace each other: the later one counts', async ({
  page,
}) => {
  await page.goto('/calculators/personal-leverage/');
  const calculator = page.locator('[data-calculator]');
  await awake(calculator);
  const ratio = calculator.getByRole('textbox', { name: /^How fast AI makes/ });
  const disagree = calculator.getByRole('checkbox', { name: /the study that disagrees/ });
  const independent = calculator.getByRole('checkbox', { name: /Without studies by vendors/ });
  await ratio.fill('3');
  await expect(calculator.getByText('you lose about')).toHaveCount(0);
  await disagree.check();
  await expect(calculator.locator('[data-part="answer"]')).toContainText('you lose about');
  await expect(ratio).not.toHaveValue('3');
  await independent.check();
  await expect(disagree).not.toBeChecked();
  await ratio.fill('3');
  await expect(independent).not.toBeChecked();
  await calculator.getByRole('button', { name: 'Undo' }).click();
  await expect(independent).toBeChecked();
});
