import type { Page } from '@playwright/test';
import { absolute } from '../../src/site.ts';
import { pasted } from './pasted.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const essay = essays[0]?.address;

test.describe('a passage', () => {
  // A publication without essays has none to share.
  if (essay === undefined) return;
  const address = absolute(essay);
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Selects the first of the essay's own sentences, as a reader would by mouse or keyboard. */
  const select = (page: Page) =>
    page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('main p')].find(
        ({ firstChild, textContent, parentElement }) =>
          firstChild instanceof Text &&
          textContent.length > 200 &&
          parentElement?.closest('section, header') === null,
      );
      const text = paragraph?.firstChild;
      if (!(text instanceof Text)) throw new Error('no paragraph that begins with text');
      text.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(text, 0, text, 60);
      return text.data.slice(0, 60).trim();
    });

  test('that is selected is offered to networks and the clipboard, with a link that finds it', async ({
    page,
  }) => {
    await page.goto(essay);
    const passage = page.getByRole('group', { name: 'Share this passage' });
    await expect(passage).toBeHidden();
    const words = await select(page);
    await expect(passage).toBeVisible();
    const href = (await passage.getByRole('link', { name: 'LinkedIn' }).getAttribute('href')) ?? '';
    const text = new URL(href).searchParams.get('text') ?? '';
    expect(text).toContain(words);
    expect(text).toContain(`${address}#:~:text=`);
    await passage.getByRole('button', { name: 'Copy quotation' }).click();
    await expect(passage.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await pasted(page)).toContain(words);
  });

  test('is offered only once the mouse button that selects it is released', async ({ page }) => {
    await page.clock.install();
    const offer = page.waitForResponse(/\/share-passage-/);
    await page.goto(essay);
    const passage = page.getByRole('group', { name: 'Share this passage' });
    await select(page);
    const { left, top } = await page.evaluate(() => {
      const { left = 0, top = 0 } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
      getSelection()?.empty();
      return { left, top };
    });
    await page.mouse.move(left + 1, top + 8);
    await page.mouse.down();
    const selected = () => page.evaluate(() => getSelection()?.toString().length ?? 0);
    for (const far of [90, 180]) {
      const before = await selected();
      await page.mouse.move(left + far, top + 8, { steps: 4 });
      await expect.poll(selected).not.toBe(before);
      await offer;
      await page.clock.runFor(1000);
      await expect(passage).toBeHidden();
    }
    await page.mouse.up();
    await page.clock.runFor(1000);
    await expect(passage).toBeVisible();
  });

  test('can be copied by keyboard, and its share links reached by Tab and dismissed with Escape', async ({
    page,
  }) => {
    await page.goto(essay);
    const passage = page.getByRole('group', { name: 'Share this passage' });
    const words = await select(page);
    await expect(passage).toBeVisible();
    await page.keyboard.press('Control+C');
    await expect.poll(() => pasted(page)).toMatch(words);
    expect(await pasted(page)).not.toContain('LinkedIn');
    const links = page.locator(':focus');
    for (let presses = 0; presses < 12 && !(await passage.locator(':focus').count()); presses++)
      await page.keyboard.press('Tab');
    await expect(links).toHaveText('LinkedIn');
    await page.keyboard.press('Escape');
    await expect(passage).toBeHidden();
  });

  const linkOf = async (page: Page) => {
    const passage = page.getByRole('group', { name: 'Share this passage' });
    await expect(passage).toBeVisible();
    const href = (await passage.getByRole('link', { name: 'LinkedIn' }).getAttribute('href')) ?? '';
    const text = new URL(href).searchParams.get('text') ?? '';
    return { text, fragment: decodeURIComponent(text.split('#:~:text=')[1] ?? '') };
  };

  test('that begins and ends within words is quoted and linked in whole words', async ({ page }) => {
    await page.goto(essay);
    const whole = await page.evaluate(() => {
      const text = [...document.querySelectorAll('.prose p')]
        .map(({ firstChild }) => firstChild)
        .find((node): node is Text => node instanceof Text && /^\s*(?:\p{L}{4,} ){3}/u.test(node.data));
      const found = /\p{L}{4,} \p{L}{4,} \p{L}{4,}/u.exec(text?.data ?? '');
      if (!text || !found) throw new Error('no paragraph begins with three long words');
      text.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(text, found.index + 2, text, found.index + found[0].length - 2);
      return found[0];
    });
    const { text, fragment } = await linkOf(page);
    expect(text).toContain(`“${whole}”`);
    expect(fragment.split(',')).toContain(whole);
  });

  test('that also occurs earlier on the page is linked together with the words before it', async ({
    page,
  }) => {
    await page.goto(essay);
    const [before, word] = await page.evaluate(() => {
      const seen = new Set<string>();
      for (const { firstChild } of document.querySelectorAll('.prose p')) {
        if (!(firstChild instanceof Text)) continue;
        for (const found of firstChild.data.matchAll(/(?<=(\p{L}+ \p{L}+ \p{L}+) )\p{Ll}{4,}/gu)) {
          const [word, before = ''] = found;
          if (seen.has(word)) {
            firstChild.parentElement?.scrollIntoView({ block: 'center' });
            getSelection()?.setBaseAndExtent(firstChild, found.index, firstChild, found.index + word.length);
            return [before, word] as const;
          }
          seen.add(word);
        }
      }
      throw new Error('no word occurs twice');
    });
    const { text, fragment } = await linkOf(page);
    expect(text).toContain(`“${word}”`);
    expect(fragment).toContain(`${before}-,${word}`);
  });
});
