import type { Page } from '@playwright/test';
import { absolute, site } from '../../src/site.ts';
import { pasted } from './pasted.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const essay = essays[0]?.address;

test.describe('sharing an essay', () => {
  // A publication without essays has none to share.
  if (essay === undefined) return;
  const address = absolute(essay);

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('offers each network as a plain link that carries the address, and nothing that cannot work', async ({
      page,
    }) => {
      await page.goto(essay);
      const bar = page.getByRole('group', { name: 'Share' }).first();
      await bar.getByText('More').click();
      for (const { name } of site.networks) {
        const href = (await bar.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
        expect(decodeURIComponent(href)).toContain(address);
      }
      await expect(bar.getByRole('button')).toHaveText('More');
    });
  });

  test.describe('with script', () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('copies the link, a citation and the whole essay as Markdown', async ({ page }) => {
      await page.goto(essay);
      const bar = page.getByRole('group', { name: 'Share' }).first();
      const copied = () => pasted(page);
      await bar.getByRole('button', { name: 'Copy link' }).click();
      await expect(bar.getByRole('button', { name: 'Copied' })).toBeVisible();
      expect(await copied()).toBe(address);
      await bar.getByText('More').click();
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      for (const [name, words] of [
        ['Copy citation', title],
        ['Copy BibTeX', '@misc{'],
        ['Copy Markdown', `# ${title}`],
      ] as const) {
        await bar.getByRole('button', { name }).click();
        await expect.poll(copied).toContain(words);
      }
      await expect(bar.getByRole('button', { name: 'Copy Markdown' })).toBeVisible({ timeout: 5000 });
    });

    test('copies the text when a press opens LinkedIn’s composer', async ({ page, context }) => {
      await context.route(/linkedin\.com/, (route) => route.fulfill({ body: 'composer' }));
      await page.goto(essay);
      const link = page.getByRole('group', { name: 'Share' }).first().getByRole('link', { name: 'LinkedIn' });
      const text = new URL((await link.getAttribute('href')) ?? '').searchParams.get('text') ?? '';
      // The composer is on another host, so it is not opened here.
      await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
      await link.click();
      await expect.poll(() => pasted(page)).toBe(text);
    });
  });

  test.describe('how it is cited', () => {
    const forms = [
      ['How to cite', address],
      ['BibTeX', '@misc{'],
      ['CSL-JSON', '"container-title"'],
    ] as const;
    const citation = (page: Page, form: string) =>
      page.locator('[data-copied]').filter({ has: page.getByRole('heading', { name: form, exact: true }) });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('is shown to be selected, without a button that would do nothing', async ({ page }) => {
        await page.goto(essay);
        await page.getByText('BibTeX, CSL-JSON').click();
        for (const [form, words] of forms) {
          await expect(citation(page, form)).toContainText(words);
          await expect(citation(page, form).getByRole('button')).toBeHidden();
        }
      });
    });

    test.describe('with a clipboard', () => {
      test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
      test('is copied at the first press, in each form', async ({ page }) => {
        await page.goto(essay);
        await page.getByText('BibTeX, CSL-JSON').click();
        for (const [form, words] of forms) {
          await citation(page, form).getByRole('button').press('Enter');
          await expect(citation(page, form).getByRole('button')).toHaveText('Copied');
          expect(await pasted(page)).toContain(words);
        }
      });
    });

    test('is selected where there is no clipboard, and the button says so', async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(essay);
      const cited = citation(page, 'How to cite');
      await cited.getByRole('button').click();
      await expect(cited.getByRole('button')).toHaveText('Cannot copy here; the text is selected');
      expect(await page.evaluate(() => getSelection()?.toString())).toContain(address);
    });
  });

  test.describe('on a small touch screen', () => {
    test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

    /** Fakes a share sheet that succeeds or fails as told; the page's title becomes what it was handed. */
    const withSheet = (page: Page, failure?: string) =>
      page.addInitScript((name) => {
        Object.assign(navigator, {
          share: (given: ShareData) => {
            document.title = JSON.stringify(given);
            return name ? Promise.reject(new DOMException('as told', name)) : Promise.resolve();
          },
        });
      }, failure);
    const button = (page: Page) =>
      page.getByRole('group', { name: 'Share' }).first().locator('> button:visible').first();

    test('puts the device’s share sheet first, all on one line', async ({ page }) => {
      await withSheet(page);
      await page.goto(essay);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      const bar = page.getByRole('group', { name: 'Share' }).first();
      const items = bar.locator('> :visible');
      await expect(items.first()).toHaveText('Share');
      const boxes = await items.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
      expect(new Set(boxes.map(({ top }: { top: number }) => Math.round(top))).size).toBe(1);
      for (const { height } of boxes) expect(height).toBeGreaterThanOrEqual(24);
      await items.first().tap();
      await expect.poll(() => page.title()).toContain(`"url":"${address}"`);
      expect(await page.title()).toContain(`"title":"${title}"`);
    });

    test.describe('whose share sheet shares nothing', () => {
      test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

      test('copies nothing and says nothing when the sheet was closed, which is a change of mind', async ({
        page,
      }) => {
        await withSheet(page, 'AbortError');
        await page.goto(essay);
        await button(page).tap();
        await expect.poll(() => page.title()).toContain(address);
        await page.waitForTimeout(300);
        await expect(button(page)).toHaveText('Share');
      });

      test('copies the link where the sheet does not open, and says so', async ({ page }) => {
        await withSheet(page, 'NotAllowedError');
        await page.goto(essay);
        await button(page).tap();
        await expect(button(page)).toHaveText('Copied');
        expect(await pasted(page)).toBe(address);
      });
    });

    test('without a share sheet offers no button that could not open it', async ({ page }) => {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
      await page.goto(essay);
      await expect(button(page)).toHaveText('Copy link');
    });
  });
});

test('feeds and sitemap are well-formed', async ({ page }) => {
  await page.goto('/');
  for (const name of ['/rss.xml', '/sitemap-index.xml', '/sitemap-0.xml']) {
    const fault = await page.evaluate(async (file) => {
      const response = await fetch(file);
      const parsed = new DOMParser().parseFromString(await response.text(), 'application/xml');
      return parsed.querySelector('parsererror')?.textContent ?? '';
    }, name);
    expect(fault, name).toBe('');
  }
});
