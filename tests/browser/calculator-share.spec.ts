import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { expect, test } from './test.ts';

const leverage = '/calculators/personal-leverage/#v=1&handsOnShare=0.4';

const refused = 'a picture, refused';

/** Fakes a share sheet: the page's title becomes what it was handed, or says that it refused a picture. */
const withSheet = (page: Page, takesFiles: boolean) =>
  page.addInitScript(
    ([takes, otherwise]) => {
      Object.assign(navigator, {
        canShare({ files }: ShareData) {
          if (!takes && files) document.title = otherwise;
          return takes || !files;
        },
        share: async ({ files = [], text, url }: ShareData) => {
          const [file] = files;
          const bytes = file ? new Uint8Array(await file.slice(0, 24).arrayBuffer()) : [];
          document.title = JSON.stringify({
            text,
            url,
            name: file?.name,
            type: file?.type,
            bytes: [...bytes],
          });
        },
      });
    },
    [takesFiles, refused] as const,
  );

async function openShare(page: Page) {
  await page.goto(leverage);
  await awake(page.locator('[data-calculator]'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copy picture' })).toBeVisible();
}

/** Width and height from the header of a PNG. */
const sizeOf = (bytes: readonly number[]) => {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return [view.getUint32(16), view.getUint32(20)];
};

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an answer is handed to the device’s share sheet as text, and as a picture', async ({ page }) => {
    await withSheet(page, true);
    await openShare(page);
    const answer = ((await page.locator('[data-part="answer"]').textContent()) ?? '').replaceAll(
      '\u00a0',
      ' ',
    );
    await page.getByRole('button', { name: 'This device' }).tap();
    await expect.poll(() => page.title()).toContain('"url"');
    const words = JSON.parse(await page.title()) as { text: string; url: string };
    expect(words.text).toContain(answer.slice(0, 30));
    expect(words.url).toContain('?v=1&handsOnShare=0.4');

    await page.getByRole('button', { name: 'Send as a picture' }).tap();
    await expect.poll(() => page.title()).toContain('image/png');
    const sent = JSON.parse(await page.title()) as { text: string; name: string; bytes: number[] };
    expect(sent.name).toMatch(/^personal-leverage.*\.png$/);
    expect(sizeOf(sent.bytes)).toEqual([1200, 630]);
    expect(sent.text).toContain('?v=1&handsOnShare=0.4');
  });

  test('no picture is offered where the share sheet takes no files', async ({ page }) => {
    await withSheet(page, false);
    await openShare(page);
    await expect(page.getByRole('button', { name: 'This device' })).toBeVisible();
    // By now the picture is ready, and its button would have appeared.
    await expect.poll(() => page.title()).toBe(refused);
    await expect(page.getByRole('button', { name: 'Send as a picture' })).toHaveCount(0);
  });
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the answer is copied as a picture, at the first press', async ({ page }) => {
    await openShare(page);
    await page.getByRole('button', { name: 'Copy picture' }).click();
    await expect(page.getByText('The picture was copied.').first()).toBeVisible();
    const elsewhere = await page.context().newPage();
    await elsewhere.route('**/elsewhere', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await elsewhere.goto('/elsewhere');
    const bytes = await elsewhere.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await item?.getType('image/png');
      return [...new Uint8Array((await picture?.slice(0, 24).arrayBuffer()) ?? new ArrayBuffer())];
    });
    expect(sizeOf(bytes)).toEqual([1200, 630]);
  });
});

test('without a clipboard, “Copy picture” says what to do instead', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openShare(page);
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByText(/^This browser does not permit that here/).first()).toBeVisible();
});
