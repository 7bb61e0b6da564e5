import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { awake, reveal } from './awake.ts';
import { hold } from './hold.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

/**
 * Essays that state numbers from a model and show its calculator, each with one input of it: if possible the one
 * against which the plate at the head is drawn. Essays with such a plate come first.
 */
const living = essays
  .flatMap(({ address }) => {
    const html = readFileSync(`dist${address}index.html`, 'utf8');
    const model = /data-answer="\{&quot;model&quot;:&quot;([\w-]+)/.exec(html)?.[1] ?? '';
    const [, form = ''] = html.split(`data-calculator="${model}"`);
    const keys = [...form.matchAll(/data-input="(\w+)"/g)].map(([, key = '']) => key);
    const drawn = /data-x-key="(\w+)"/.exec(html)?.[1] ?? '';
    const key = keys.find((one) => one === drawn) ?? keys[0];
    return key ? [{ address, model, key, isDrawn: key === drawn }] : [];
  })
  .sort((one, other) => Number(other.isDrawn) - Number(one.isDrawn));
const [first] = living;

const numbers = (page: Page) => page.locator('[data-answer]');
const texts = (page: Page) => numbers(page).allInnerTexts();
const theirs = (page: Page) => numbers(page).getByRole('button');
const whose = (page: Page) => page.locator('[data-whose]');
const calculator = (page: Page, model: string) =>
  page
    .locator('[data-calculator]')
    .filter({ has: page.locator(`[id^="${model}-"]`) })
    .first();
const backTo = { name: 'Back to the essay’s numbers' };

/** Moves the slider of an input by some steps. */
async function slide(page: Page, model: string, key: string, steps = 20) {
  const form = calculator(page, model);
  await reveal(form);
  await awake(form);
  const slider = form.locator(`[data-input="${key}"]`).getByRole('slider');
  await slider.focus();
  for (let step = 0; step < steps; step += 1) await slider.press('ArrowRight');
}

/** Serves the page with a field of `<Assumes>` below its first paragraph, whether or not its author put one there. */
async function withField(page: Page, address: string, model: string, key: string) {
  const { likely = 0, unit } = (models as Readonly<Record<string, Model>>)[model]?.parameters[key] ?? {};
  const field = JSON.stringify({ model, key, name: key, unit }).replaceAll('"', '&quot;');
  const value = unit === 'share' ? 100 * likely : likely;
  const html = readFileSync(`dist${address}index.html`, 'utf8');
  const body = html.replace(
    /(<div class="prose[^]*?<\/p>)/,
    `$1<p class="assumes"><label>It: <input type="text" readonly value="${value}" data-assumed="${field}"></label></p>`,
  );
  await page.route(`**${address}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
}

if (first) {
  const { address, model, key, isDrawn } = first;

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('the numbers in the text are the essay’s own', async ({ page }) => {
      await page.goto(address);
      expect((await texts(page)).every((text) => /\S/.test(text))).toBe(true);
      await expect(whose(page)).toBeHidden();
      await expect(page.getByRole('main').getByRole('button', backTo)).toHaveCount(0);
      await page.emulateMedia({ media: 'print' });
      await expect(whose(page)).toHaveText(/this essay’s own assumptions/);
    });
  });

  test('a slider changes the numbers in text, summary and plate, and one button restores them', async ({
    page,
  }) => {
    await page.goto(address);
    const ours = await texts(page);
    await expect(theirs(page)).toHaveCount(0);
    await slide(page, model, key);
    await expect(theirs(page).first()).toBeVisible();
    expect(await texts(page)).not.toEqual(ours);
    await expect(
      page.locator('section[aria-labelledby="in-brief"]').getByRole('button').first(),
    ).toBeVisible();
    if (isDrawn)
      await expect(page.locator('.essay-plate svg:visible text', { hasText: 'yours' }).first()).toBeVisible();
    const vermilion = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'var(--color-yours)';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    // Retried, since it may be redrawn between being found and being looked at.
    await expect(theirs(page).first()).toHaveCSS('color', vermilion);
    await whose(page).getByRole('button', backTo).click();
    await expect(theirs(page)).toHaveCount(0);
    expect(await texts(page)).toEqual(ours);
    await expect(whose(page)).toBeHidden();
    // The calculator is reset together with the words around it.
    await expect(calculator(page, model).locator('[data-yours]')).toHaveCount(0);
    await page.reload();
    expect(await texts(page)).toEqual(ours);
  });

  test('a range that was taken back is forgotten, and does not return with a later number', async ({
    page,
  }) => {
    await page.goto(address);
    const form = calculator(page, model);
    await reveal(form);
    await awake(form);
    const input = form.locator(`[data-input="${key}"]`);
    const field = input.getByRole('textbox');
    const {
      likely = 1,
      unit,
      whole,
    } = (models as Readonly<Record<string, Model>>)[model]?.parameters[key] ?? {};
    const written = (times: number) => {
      const number = likely * times * (unit === 'share' ? 100 : 1);
      return String(whole ? Math.round(number) : Number(number.toPrecision(3)));
    };
    const type = async (text: string) => {
      await field.fill(text);
      await field.press('Enter');
    };
    await type(`${written(0.9)} to ${written(1.6)}`);
    await expect(theirs(page).first()).toBeVisible();
    await whose(page).getByRole('button', backTo).click();
    await expect(theirs(page)).toHaveCount(0);
    const known = () =>
      page.evaluate(() => JSON.stringify([localStorage, document.documentElement.dataset['numbers']]));
    expect(await known()).not.toMatch(/~[^,]*\d/);
    await type(written(1.1));
    await expect(theirs(page).first()).toBeVisible();
    expect(await known()).toContain(key);
    expect(await known()).not.toMatch(/~[^,]*\d/);
    // With a range there would be a handle for either end too.
    await expect(input.getByRole('slider')).toHaveCount(1);
  });

  test('a sentence in sight changes in the next frame after a slider moves', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 9000 });
    await page.goto(address);
    await slide(page, model, key);
    await expect(theirs(page).first()).toBeVisible();
    const slider = calculator(page, model).locator(`[data-input="${key}"]`).getByRole('slider');
    const [before, painted] = await slider.evaluate(async (input: HTMLInputElement) => {
      const sentences = () =>
        Array.from(document.querySelectorAll('[data-answer]'), (one) => one.textContent);
      const now = sentences();
      input.stepUp(20);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await window.nextFrame();
      return [now, sentences()];
    });
    expect(painted).not.toEqual(before);
  });

  test('Enter on a changed number shows the essay’s own', async ({ page }) => {
    await page.goto(address);
    const printed = await texts(page);
    await slide(page, model, key);
    await expect(theirs(page).first()).toBeVisible();
    const changed = await numbers(page).evaluateAll((all) => all.findIndex((each) => each.firstElementChild));
    const ours = printed[changed] ?? '';
    await theirs(page).first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^The essay says/)).toBeVisible();
    await expect(page.getByText(/^The essay says/)).toContainText(ours);
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^The essay says/)).toBeHidden();
  });

  test('a number typed below a paragraph changes the text and the calculator', async ({ page }) => {
    await withField(page, address, model, key);
    await page.goto(address);
    const ours = await texts(page);
    const field = page.locator(`[data-assumed*='"${key}"']`).first();
    const before = await field.inputValue();
    await field.fill(String(Number(before) + 10));
    await field.press('Enter');
    await expect(theirs(page).first()).toBeVisible();
    const form = calculator(page, model);
    await reveal(form);
    await expect(form.locator(`[data-input="${key}"]`)).toHaveAttribute('data-yours', '');
    await field.fill('nonsense');
    await field.press('Enter');
    await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
    await field.fill('');
    await field.press('Enter');
    await expect(theirs(page)).toHaveCount(0);
    expect(await texts(page)).toEqual(ours);
    await expect(field).toHaveValue(before);
  });

  test.describe('in a field below a paragraph, while its script is loading', () => {
    const field = (page: Page) => page.locator(`[data-assumed*='"${key}"']`).first();
    const { likely = 0, unit } = (models as Readonly<Record<string, Model>>)[model]?.parameters[key] ?? {};
    const per = unit === 'share' ? 100 : 1;
    const written = per * likely + 10;
    const late = /\/living-numbers\.[^/]*\.js$/;
    const theirNumber = (page: Page) =>
      page.evaluate((name) => {
        const found: unknown = JSON.parse(localStorage.getItem('fulcrum') ?? '{}')[name];
        return found;
      }, key);

    async function type(page: Page, text: string) {
      await field(page).selectText();
      await page.keyboard.type(text);
    }

    test.beforeEach(({ page }) => withField(page, address, model, key));

    test('selected text stays selected', async ({ page }) => {
      const go = await hold(page, late);
      await page.goto(address);
      await type(page, `${String(written)}.0`);
      await page.keyboard.press('Enter');
      await field(page).selectText();
      go();
      await expect(field(page)).toHaveValue(String(written));
      await page.keyboard.type('5');
      await expect(field(page)).toHaveValue('5');
    });

    test('a stored number does not replace what is being typed', async ({ page }) => {
      await page.addInitScript(
        ([name, value]) => {
          localStorage.setItem('fulcrum', JSON.stringify({ [name]: value }));
        },
        [key, written / per] as const,
      );
      const go = await hold(page, late);
      await page.goto(address);
      const before = await field(page).inputValue();
      await type(page, '6');
      go();
      await expect(theirs(page).first()).toBeVisible();
      await page.keyboard.type('0');
      await expect(field(page)).toHaveValue('60');
      // Once the edit is given up, the field shows the stored number.
      await type(page, before);
      await field(page).blur();
      await expect(field(page)).toHaveValue(String(written));
    });

    test('the number that was entered is taken, not what is being typed over it', async ({ page }) => {
      const go = await hold(page, late);
      await page.goto(address);
      await type(page, String(written));
      await page.keyboard.press('Enter');
      await type(page, '1');
      go();
      await expect.poll(() => theirNumber(page)).toBe(written / per);
      await expect(theirs(page).first()).toBeVisible();
      await expect(field(page)).toHaveValue('1');
    });

    test('a refused entry is explained beside the field, without moving the focus or the page', async ({
      page,
    }) => {
      const go = await hold(page, late);
      await page.goto(address);
      await type(page, 'abc');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.evaluate(() => {
        scrollTo({ top: 3000, behavior: 'instant' });
      });
      const place = () => page.evaluate(() => [scrollY > 2000, document.activeElement?.outerHTML]);
      const before = await place();
      go();
      const said = page.getByRole('alert').filter({ hasText: 'abc' });
      await expect(said).toHaveCount(1);
      expect(await place()).toEqual(before);
      await expect(field(page)).toHaveValue('abc');
      await type(page, String(written));
      await page.keyboard.press('Enter');
      await expect(said).toHaveCount(0);
      await expect(theirs(page).first()).toBeVisible();
    });
  });

  test('a number is restored after a reload, and used by every essay that computes with it', async ({
    page,
  }) => {
    await page.goto(address);
    await slide(page, model, key);
    // It is published once its answer has been painted, and stored after a pause, by which time the text out of sight
    // has followed too.
    const isStored = () =>
      page.evaluate((name) => {
        const stored: object = JSON.parse(localStorage['fulcrum'] ?? '{}');
        return name in stored && document.documentElement.dataset['numbers'] === undefined;
      }, key);
    await expect.poll(isStored).toBe(true);
    const set = await texts(page);
    await page.reload();
    await expect(theirs(page).first()).toBeVisible();
    expect(await texts(page)).toEqual(set);
    for (const next of living.filter((one) => one.key === key)) {
      await page.goto(next.address);
      await expect(theirs(page).first()).toBeVisible();
    }
  });

  test('a printed essay says whose numbers it shows', async ({ page }) => {
    await page.goto(address);
    await slide(page, model, key);
    await expect(theirs(page).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(whose(page)).toHaveText(/computed with yours/);
    await expect(whose(page).getByRole('button')).toBeHidden();
    await expect(theirs(page).first()).toBeVisible();
  });

  test('no script for changing numbers is fetched before a number is set', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => /living-numbers|assumptions|break-even/.test(url))).toEqual([]);
  });
}
