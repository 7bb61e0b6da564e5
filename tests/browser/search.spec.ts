import type { Page } from '@playwright/test';
import { hold } from './hold.ts';
import { built, essay, essays, hyphenated, tags, title, word } from './search-subject.ts';
import { expect, test } from './test.ts';

const results = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('[data-hit]') });
const query = (page: Page) => page.getByRole('searchbox');

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers tags with counts, series and every essay', async ({ page }) => {
    await page.goto('/search/?q=anything');
    const main = page.getByRole('main');
    for (const address of [...tags, ...essays].filter(
      (one) => !built(one).includes('No essay has this tag'),
    )) {
      await expect(main.locator(`a[href="${address}"]`).first()).toBeVisible();
    }
    await expect(query(page)).toBeVisible();
  });

  test('the header leads there by a link', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

if (essay) {
  test('a word finds an essay, and is kept in the address', async ({ page }) => {
    await page.goto('/search/');
    await query(page).fill(word);
    await expect(page.locator(`[data-hit][href^="${essay}"]`).first()).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`\\?q=${encodeURIComponent(word)}$`));
    await expect(page.getByRole('status').filter({ hasText: /result/ })).toHaveText(
      new RegExp(`for “${word}”`),
    );
  });

  test('a search is restored from its address, and Back restores a filter that was removed', async ({
    page,
  }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}&kind=essay`);
    await expect(query(page)).toHaveValue(word);
    await expect(page.getByRole('button', { name: 'Remove filter: Essay' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove filter: Essay' }).press('Enter');
    await expect(page).not.toHaveURL(/kind=/);
    await page.goBack();
    await expect(page).toHaveURL(/kind=essay/);
    await expect(page.getByRole('checkbox', { name: /^Essay/ })).toBeChecked();
  });

  test('results must have all chosen tags, and each tag says how many it would leave', async ({ page }) => {
    await page.goto('/search/?kind=essay');
    const group = page.getByRole('group', { name: 'Tags' });
    for (let chosen = 0; chosen < 2; chosen += 1) {
      const next = group.locator('label:has(input:enabled:not(:checked))').first();
      if ((await next.count()) === 0) break;
      const left = Number(await next.locator('.search-count').innerText());
      await next.locator('input').check();
      await expect(page.getByText(new RegExp(`^${left} results?$`)).first()).toBeVisible();
      await expect(results(page).first()).toBeVisible();
    }
    for (const none of await group.locator('label', { hasText: /\b0$/ }).all()) {
      await expect(none.locator('input')).toBeDisabled();
    }
  });

  test('search opens by key, arrows move through results, and a result opens with its words marked', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(title.slice(0, 60));
    await expect(dialog.locator('[data-hit]').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.locator('[data-hit]').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(dialog.locator('[data-hit]').last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await dialog.locator(`[data-hit][href^="${essay}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`${essay}\\?highlight=`));
    await expect(page.getByText(/places? marked/)).toBeVisible();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical).not.toContain('highlight');
    await page.getByRole('button', { name: 'Remove marks' }).focus();
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/highlight/);
    // The next press of Tab leads on from where the reader is.
    await expect(page.locator('main :focus')).toHaveCount(1);
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });

  test('search still opens on a page whose address asks for odd words to be marked', async ({ page }) => {
    const marks = ['open-source', '(', '[a-', '\\u', '$^.*+?|/{2', '§', '-']
      .map(encodeURIComponent)
      .join('+');
    await page.goto(`${essay}?highlight=${marks}`);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(new RegExp(essay));
  });

  if (hyphenated.term)
    test('a word with a hyphen is found, and marked where it stands', async ({ page }) => {
      await page.goto(`/search/?q=${encodeURIComponent(hyphenated.term)}&kind=essay`);
      await page.locator(`[data-hit][href^="${hyphenated.address}"]`).first().click();
      await expect(page.getByText(/places? marked/)).toContainText(hyphenated.term);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')).toBeFocused();
    });

  test('the newest query wins over an older one that is slower', async ({ page }) => {
    let held = true;
    await page.route('**/*.pf_index', async (route) => {
      if (held) await new Promise((resolve) => setTimeout(resolve, 600));
      held = false;
      await route.continue();
    });
    await page.goto('/search/');
    await query(page).fill('the');
    await query(page).fill(word);
    await expect(page.getByText(new RegExp(`for “${word}”`)).first()).toBeVisible();
    await page.waitForTimeout(700);
    await expect(page.getByText(/for “the”/)).toHaveCount(0);
  });

  test('a search box that is moved within the page keeps its results, and handles each key once', async ({
    page,
  }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}`);
    await expect(results(page).first()).toBeVisible();
    await page.locator('fulcrum-search').evaluate((box) => box.parentElement?.prepend(box));
    await expect(results(page).first()).toBeVisible();
    await page.keyboard.press('/');
    await expect(query(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-hit]').first()).toBeFocused();
    await query(page).fill(title.slice(0, 60));
    await expect(page.locator(`[data-hit][href^="${essay}"]`).first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /result/ })).toHaveCount(1);
  });

  for (const [what, pressed] of [
    ['a result', (page: Page) => results(page).first().getByRole('link').first()],
    ['a filter', (page: Page) => page.getByRole('checkbox', { name: /^Essay/ })],
  ] as const)
    test(`${what} that is pressed while new results arrive is not replaced under the press`, async ({
      page,
    }) => {
      await page.goto(`/search/?q=${encodeURIComponent(word)}&kind=essay`);
      await expect(results(page).first()).toBeVisible();
      // For a word that occurs nowhere, similar words are looked up, in a file that has not been fetched yet.
      const go = await hold(page, '**/pagefind/words/*');
      const slip = `${word.slice(0, 1)}z${word.slice(2)}`;
      await query(page).fill(slip);
      // From here on nothing moves until the file is let go.
      await expect(page.getByText('Fetching the index …')).toBeVisible();
      const target = pressed(page);
      await target.scrollIntoViewIfNeeded();
      const href = await target.getAttribute('href');
      const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      const arrived = page.waitForEvent('requestfinished', (request) => request.url().includes('/words/'));
      go();
      await arrived;
      // The file has arrived: this is time enough for a page to redraw under the press, if it did not wait.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 30; frame += 1) await window.nextFrame();
      });
      await page.mouse.up();
      await expect(page).toHaveURL(href ?? `/search/?q=${slip}`);
    });

  test('the focus stays on a result when the results are redrawn', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}`);
    const first = page.locator('[data-hit]').first();
    await first.focus();
    const drawn = await first.elementHandle();
    await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')));
    await expect.poll(() => drawn.evaluate((link) => link.isConnected)).toBe(false);
    await expect(first).toBeFocused();
  });

  test('a misspelt word finds what was meant, and the page says so', async ({ page }) => {
    const slip = `${word.slice(0, 1)}z${word.slice(2)}`;
    await page.goto(`/search/?q=${slip}`);
    await expect(page.getByText(/Showing “/)).toBeVisible();
    await expect(results(page).first()).toBeVisible();
  });

  test('a query that may be another word is not replaced: a similar word is offered', async ({ page }) => {
    const other = `z${word.slice(1)}`;
    await page.goto(`/search/?q=${other}`);
    await expect(page.getByText(/Did you mean/)).toBeVisible();
    await expect(page.getByText(/Showing “/)).toHaveCount(0);
    await page
      .getByText(/Did you mean/)
      .getByRole('button')
      .click();
    await expect(results(page).first()).toBeVisible();
    await expect(query(page)).not.toHaveValue(other);
    await expect(query(page)).toBeFocused();
  });

  test('a search without results offers to drop a filter, and lists the essays', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}&kind=author`);
    await page.getByRole('button', { name: /^without Author/ }).click();
    await expect(results(page).first()).toBeVisible();
    await page.goto('/search/?q=qqqqqqqqq');
    await expect(page.getByText(/Nothing here says that/)).toBeVisible();
    await expect(page.getByRole('main').locator(`a[href="${essay}"]`)).toBeVisible();
  });

  test('without results the dialog links to the lists on the search page', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('qqqqqqqqq');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByText(/Nothing here says that/)).toBeVisible();
    await expect(dialog.getByText(/below/)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('link', { name: 'Tags, series and all essays' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('main').locator(`a[href="${essay}"]`)).toBeVisible();
  });

  test('a tag that does not exist is left out, and the query and other filters stay', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}&tag=no-such-tag&kind=essay`);
    await expect(page.getByText('There is no tag “no-such-tag”; it was left out.')).toBeVisible();
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent(word)}&kind=essay`);
    const chips = page.getByRole('button', { name: /^Remove filter/ });
    await expect(chips).toHaveText([/^Essay/]);
    await chips.press('Enter');
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent(word)}`);
    await expect(page.getByText('it was left out')).toHaveCount(0);
  });

  test('what was typed before the script loaded is not lost', async ({ page }) => {
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto('/search/', { waitUntil: 'commit' });
    await query(page).fill(word);
    await expect(page.getByText(new RegExp(`for “${word}”`)).first()).toBeVisible();
    await expect(query(page)).toHaveValue(word);
  });

  test('what was typed before the script loaded is searched for, not the query in the address', async ({
    page,
  }) => {
    const go = await hold(page, '**/_astro/*.js');
    await page.goto('/search/?q=the&kind=essay', { waitUntil: 'commit' });
    await query(page).fill(word);
    go();
    await expect(page.getByText(new RegExp(`for “${word}”`)).first()).toBeVisible();
    await expect(query(page)).toHaveValue(word);
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent(word)}&kind=essay`);
  });
}

if (essay) {
  test('the dialog marks what Enter will open, and Enter waits for the results of what was typed', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await page.keyboard.type(title.slice(0, 60));
    const first = dialog.locator('.search-hit').first();
    await expect(first).toHaveCSS('border-left-width', '2px');
    const mark = () =>
      first.locator('.search-facts').evaluate((facts) => {
        const { content, visibility } = getComputedStyle(facts, '::after');
        return `${visibility} ${content}`;
      });
    // Results of the first letters may still be redrawn.
    await expect.poll(mark).toMatch(/^visible .*Enter/);
    const places = () =>
      first
        .locator('a, p, mark')
        .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = await places();
    await page.keyboard.press('ArrowDown');
    await expect.poll(mark).toMatch(/^hidden/);
    // Pressing one of these takes the mark away; if that moved them, the press would miss.
    expect(await places()).toEqual(before);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`highlight=${word.slice(0, 3)}`, 'i'));
  });

  test('a result on the current page leads to its section, and the dialog closes', async ({ page }) => {
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const section = dialog.locator('[data-hit][href*="#"]').first();
    await page.goto('/about/');
    for (const arrival of ['from another page', 'from the same']) {
      await page.keyboard.press('/');
      await query(page).fill(word);
      await expect(page.getByText(new RegExp(`for “${word}”`)).first()).toBeVisible();
      if ((await section.count()) === 0) return;
      const href = (await section.getAttribute('href')) ?? '';
      await section.click();
      await expect(page, arrival).toHaveURL(href);
      await page.waitForLoadState();
      await expect(dialog, arrival).toBeHidden();
    }
  });

  for (const again of [false, true])
    test(`Enter opens nothing once the dialog was closed${again ? ', even if it is opened again' : ''}`, async ({
      page,
    }) => {
      const go = await hold(page, '**/pagefind/**');
      await page.goto('/about/');
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await query(page).fill(word);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      if (again) await page.keyboard.press('Control+k');
      go();
      await expect(page.locator('[data-hit]').first()).toBeAttached();
      if (!again) await page.keyboard.press('Control+k');
      await page.keyboard.press('ArrowDown');
      await expect(dialog.locator('[data-hit]').first()).toBeFocused();
      await expect(page).toHaveURL(/\/about\/$/);
    });

  test('the files that every search needs are fetched in parallel', async ({ page }) => {
    const waiting = new Map<string, () => void>();
    await page.route(/\/pagefind\/[^/]*\.(?:json|pf_meta|pagefind)/, async (route) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      waiting.set(new URL(route.request().url()).pathname, () => resolve(undefined));
      await promise;
      await route.continue();
    });
    await page.goto('/search/');
    await query(page).fill(word);
    // None of them has been answered.
    await expect.poll(() => waiting.size).toBe(3);
    for (const answer of waiting.values()) answer();
    await expect(results(page).first()).toBeVisible();
    expect(waiting.size).toBe(3);
  });

  test('letters in quick succession fetch nothing before typing pauses', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(word)}`);
    await expect(results(page).first()).toBeVisible();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    // Within the page, since a key sent from here takes longer than such a pause.
    await query(page).evaluate(async (input: HTMLInputElement) => {
      for (const typed of ['r', 're', 'rev', 'revi', 'revie', 'review']) {
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 10));
      }
    });
    await expect(page.getByText(/for “review”/).first()).toBeVisible();
    expect(fetched.filter((url) => url.includes('.pf_fragment')).length).toBeLessThanOrEqual(5);
    expect(fetched.filter((url) => url.includes('.pf_index')).length).toBeLessThanOrEqual(1);
    expect(fetched.filter((url) => url.includes('pagefind-entry'))).toEqual([]);
  });

  test('choices without a result are folded once a filter is set', async ({ page }) => {
    await page.goto('/search/?kind=essay');
    await expect(results(page).first()).toBeVisible();
    await expect(page.locator('.search-group > label:has(input:disabled)')).toHaveCount(0);
  });
}
