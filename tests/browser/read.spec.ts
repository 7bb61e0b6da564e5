import type { Page } from '@playwright/test';
import { recordShifts, shiftsOf } from './shifts.ts';
import { essays, kinds } from './site.ts';
import { expect, test } from './test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const phone = { width: 360, height: 740 };

/**
 * Fonts may move words within a line a little when they load (shift.spec.ts), and their fallbacks are adjusted to
 * Georgia and Arial, which not every machine has.
 */
const withoutTypefaces = (page: Page) => page.route('**/*.woff2', (route) => route.abort());

test('the first Tab stop is a link that skips the header', async ({ page }) => {
  await page.goto('/subscribe/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  expect(inside).toBe(true);
});

test.describe('nothing moves while a page loads and is read', () => {
  test.use({ expected: [/\.woff2/] });
  for (const address of kinds.filter((kind) => kind !== '/no-such-page/')) {
    test(address, async ({ page }) => {
      await withoutTypefaces(page);
      await recordShifts(page);
      await page.goto(address);
      await page.mouse.wheel(0, 5000);
      await page.waitForLoadState('networkidle');
      expect(await shiftsOf(page)).toEqual([]);
    });
  }
});

const first = essays[0];
if (first) {
  // The page and three fonts: its small scripts are inline.
  test('an essay is on screen after at most 5 requests', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(first.address);
    await page.waitForLoadState('networkidle');
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(5);
  });
}

const long = essays.find(({ written }) => (written.match(/^## /gm) ?? []).length > 2);
if (long) {
  test('the table of contents leads to each heading', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(long.address);
    const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
    const links = await contents.getByRole('link').all();
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const name = await link.innerText();
      await link.click();
      await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
    }
  });

  test('on a phone the table of contents opens in place', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(long.address);
    await page.getByRole('main').getByText('Contents', { exact: true }).click();
    const link = page.getByRole('navigation', { name: 'Contents of this essay' }).getByRole('link').first();
    const name = await link.innerText();
    await link.click();
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
  });
}

const citing = essays.find(({ written }) => written.includes('<Cite '));
if (citing) {
  test('a citation’s card opens and closes by keyboard on a phone', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(citing.address);
    const mark = page.getByRole('button', { name: /^Source 1: / }).first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const ledger = page.locator('.note').first().getByRole('link').first();
    await expect(ledger).toBeVisible();
    await expect(ledger).toHaveAttribute('href', /^\/evidence\/[^/]+\//);
    await expect(ledger).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(ledger).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(ledger).toBeHidden();
    await expect(mark).toBeFocused();
  });

  test('on a phone a card is a sheet across the screen, and never covers the mark that was tapped', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(citing.address);
    const mark = page.getByRole('button', { name: /^Source 1: / }).first();
    const card = page.locator(':popover-open');
    for (const fromTop of [20, 350, 640]) {
      await mark.evaluate((it, top) => scrollBy(0, it.getBoundingClientRect().top - top), fromTop);
      const at = await mark.boundingBox();
      if (!at) throw new Error('The mark is not on the screen.');
      // A finger may land anywhere on its 24 pixels, even over the words that follow.
      await page.mouse.click(at.x + 20, at.y + at.height / 2);
      await expect(card).toBeVisible();
      const sheet = await card.boundingBox();
      expect(sheet).toMatchObject({ x: 0, width: 360 });
      const [top, bottom] = [sheet?.y ?? 0, (sheet?.y ?? 0) + (sheet?.height ?? 0)];
      expect(top >= at.y + at.height || bottom <= at.y, `mark at ${at.y}, sheet ${top} to ${bottom}`).toBe(
        true,
      );
      expect(Math.min(Math.abs(top), Math.abs(700 - bottom))).toBeLessThan(1);
      await page.keyboard.press('Escape');
    }
  });

  test('each link for replying is large enough for a finger', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(citing.address);
    const ways = page.getByText('Do you see it differently?').getByRole('link');
    expect(await ways.count()).toBeGreaterThan(1);
    for (const way of await ways.all()) {
      const box = await way.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), await way.innerText()).toBeGreaterThanOrEqual(24);
    }
  });

  test('on a wide screen the cards stand in the margin beside the words', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(citing.address);
    const mark = page.getByRole('link', { name: /^Source 1: / }).first();
    const card = page.locator('.note-evidence').first();
    await expect(card).toBeVisible();
    const words = await mark.boundingBox();
    const beside = await card.boundingBox();
    expect(beside?.x).toBeGreaterThan(words?.x ?? Infinity);
  });

  test('a number that is hovered, pressed or focused highlights its note, and the page does not scroll', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(citing.address);
    const mark = page.getByRole('link', { name: /^Source 1: / }).first();
    const note = page.locator('.note-evidence').first();
    const ground = () => note.evaluate((it) => getComputedStyle(it).backgroundColor);
    await mark.scrollIntoViewIfNeeded();
    const [dark, before] = [await ground(), await page.evaluate(() => scrollY)];
    await mark.hover();
    expect(await ground()).not.toBe(dark);
    await page.mouse.move(0, 0);
    expect(await ground()).toBe(dark);
    await mark.click();
    await page.mouse.move(0, 0);
    expect(await ground()).not.toBe(dark);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.mouse.click(5, 300);
    expect(await ground()).toBe(dark);
    await mark.focus();
    expect(await ground()).not.toBe(dark);
  });

  test('in the margin a repeated citation of a source takes one line', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const { address } of essays) {
      await page.goto(address);
      const notes = await page.locator('.note-evidence').evaluateAll((all) =>
        all
          .filter((note) => note.checkVisibility())
          .map((note) => ({
            again: note.classList.contains('note-again'),
            words: note instanceof HTMLElement ? note.innerText : '',
            height: note.getBoundingClientRect().height,
          })),
      );
      for (const { again, words, height } of notes) {
        expect(words).not.toContain('In the ledger');
        if (again) expect(height, `${address}: ${words}`).toBeLessThan(32);
      }
    }
  });

  test('a citation leads to its reference, and the reference back', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(citing.address);
    const mark = page.getByRole('link', { name: /^Source 1: / }).first();
    await mark.click();
    // The first press only highlights the note beside it.
    await mark.click();
    const back = page.getByRole('link', { name: 'Back to citation 1 of source 1', exact: true });
    await expect(back).toBeInViewport();
    await back.click();
    await expect(mark).toBeInViewport();
    await expect(back).not.toBeInViewport();
  });

  test('every citation has its reference, and every reference its citations', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(citing.address);
    const marks = await page.getByRole('link', { name: /^Source \d+: / }).count();
    const backs = await page.getByRole('link', { name: /^Back to citation/ }).count();
    expect(marks).toBe(citing.written.match(/<Cite /g)?.length);
    expect(backs).toBe(marks);
  });
}

const serial = essays.filter(({ written }) => /^series:/m.test(written));
if (serial.length > 0) {
  test('an essay of a series says which part it is and links to the series', async ({ page }) => {
    await page.goto(serial[0]?.address ?? '');
    await expect(page.getByText(/part \d+ of \d+/)).toBeVisible();
    await page
      .getByRole('navigation', { name: /^Series: / })
      .getByRole('heading')
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(/\/series\/[^/]+\/$/);
  });

  test('next and previous lead through a series and back', async ({ page }) => {
    const neighbours = page.getByRole('navigation', { name: /^Series: / });
    let walked = 0;
    for (const { address } of serial) {
      await page.goto(address);
      const title = await heading(page).innerText();
      const next = neighbours.getByRole('link', { name: /^Part \d+ →/ });
      if ((await next.count()) === 0) continue;
      await next.click();
      await expect(heading(page)).not.toHaveText(title);
      await neighbours.getByRole('link', { name: /^← Part \d+/ }).click();
      await expect(heading(page)).toHaveText(title);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(0);
  });
}

if (long) {
  test.describe('on the way back', () => {
    test.use({ expected: [/\.woff2/] });
    test('an essay that was left halfway offers to continue, without moving anything', async ({ page }) => {
      await withoutTypefaces(page);
      await recordShifts(page);
      await page.goto(long.address);
      await expect(page.getByRole('link', { name: /^Continue at/ })).toHaveCount(0);
      const second = page.getByRole('main').locator('.prose h2').nth(1);
      const name = await second.innerText();
      await second.evaluate((element) => element.scrollIntoView());
      await expect(
        page.getByRole('navigation', { name: 'Contents', exact: true }).locator('[aria-current=true]'),
      ).toHaveText(name);
      await page.goto('/about/');
      await page.goto(long.address);
      const offer = page.getByRole('link', { name: `Continue at “${name}”` });
      await expect(offer).toBeInViewport({ ratio: 1 });
      expect(await shiftsOf(page)).toEqual([]);
      await offer.click();
      await expect(second).toBeInViewport();
      const title = await heading(page).innerText();
      await page.goto('/');
      // A reading list names essays too, without the line of facts that holds the mark.
      const listed = await page.getByRole('main').getByRole('heading', { name: title, exact: true }).count();
      expect(listed).toBeGreaterThan(0);
      await expect(page.getByRole('main').getByText('begun', { exact: true })).toHaveCount(listed);
      expect(await shiftsOf(page)).toEqual([]);
    });
  });

  test('the contents mark the section in sight, even if its id has an umlaut', async ({ page }) => {
    await page.route(`**${long.address}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const [, id = ''] = /class="prose"[^]*?<h2 id="([^"]+)"/.exec(html) ?? [];
      const body = html.replaceAll(`"${id}"`, '"größe"').replaceAll(`"#${id}"`, '"#größe"');
      await route.fulfill({ response, body });
    });
    await page.goto(long.address);
    const section = page.locator('[id="größe"]');
    await section.evaluate((element) => element.scrollIntoView());
    await expect(
      page.getByRole('navigation', { name: 'Contents', exact: true }).locator('[aria-current=true]'),
    ).toHaveText(await section.innerText());
  });

  test('back at the top, the contents mark no section', async ({ page }) => {
    await page.goto(long.address);
    const current = page.locator('[data-contents] [aria-current=true]');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect(current).not.toHaveCount(0);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect(current).toHaveCount(0);
  });
}

const drawn = essays.find(({ written }) => /thumbnail: ceiling/.test(written));
if (drawn) {
  test('a plate shows the reader’s own number, until their numbers are forgotten', async ({ page }) => {
    await page.goto(drawn.address);
    const mark = page.locator('g[data-yours] text:visible');
    await expect(mark).toHaveCount(0);
    await page.evaluate(() => localStorage.setItem('fulcrum', '{"handsOnShare":0.35}'));
    await page.reload();
    await expect(mark.first()).toHaveText('yours: 35%');
    await expect(page.getByRole('img', { name: /Yours: 35%\.$/ }).first()).toBeVisible();
    // Forgotten in another tab, which this one hears of.
    const other = await page.context().newPage();
    await other.goto('/about/');
    await other.evaluate(() => localStorage.removeItem('fulcrum'));
    await expect(mark).toHaveCount(0);
  });

  test('a plate can be downloaded as SVG and as PNG', async ({ page, request }) => {
    await page.goto(drawn.address);
    for (const kind of ['SVG', 'PNG']) {
      const link = page.getByRole('link', { name: new RegExp(`, as ${kind}$`) }).first();
      const answer = await request.get((await link.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toMatch(new RegExp(`image/${kind}`, 'i'));
    }
  });
}

if (first) {
  test('the More menu of a share bar opens, closes and gives focus back by keyboard', async ({ page }) => {
    await page.goto(first.address);
    const bar = page.getByRole('group', { name: 'Share' }).first();
    const more = bar.getByRole('button', { name: 'More' });
    const last = bar.getByRole('button', { name: 'Print' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(last).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(last).toBeHidden();
    await expect(more).toBeFocused();
  });
}
