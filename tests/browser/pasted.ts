import type { Page } from '@playwright/test';

/** What a reader would paste on another page: our own may write to the clipboard, but not read it. */
export async function pasted(page: Page) {
  const elsewhere = await page.context().newPage();
  await elsewhere.route('**/elsewhere', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await elsewhere.goto('/elsewhere');
  const text = await elsewhere.evaluate(() => navigator.clipboard.readText());
  await elsewhere.close();
  return text;
}
