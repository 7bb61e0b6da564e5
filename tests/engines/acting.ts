import { expect } from 'vitest';
import { calculator, embed, essay, title } from './pages.ts';
import type { Reader } from './reader.ts';
import type { Step } from './step.ts';

const slider = '.inputs input[type=range]';
const answer = () => document.querySelector('[data-part=answer]')?.textContent ?? '';

/** Moves the first slider to its minimum, waits for the new answer, and returns the one before. */
async function calculate(reader: Reader) {
  await reader.until(() => document.querySelector('fieldset.inputs:enabled') !== null);
  const before = await reader.evaluate(answer);
  await reader.evaluate((field: string) => {
    const input = document.querySelector<HTMLInputElement>(field);
    if (!input) throw new Error('There is no slider');
    input.value = input.min;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, slider);
  await reader.until(
    (old: string) => document.querySelector('[data-part=answer]')?.textContent !== old,
    before,
  );
  expect(await reader.evaluate(answer)).not.toMatch(/NaN|undefined|null/);
  return before;
}

/** Delayed until this call has returned: a page that is being left answers nothing. */
const goBack = (reader: Reader) => reader.evaluate(() => void setTimeout(() => history.back(), 50));
const goForward = (reader: Reader) => reader.evaluate(() => void setTimeout(() => history.forward(), 50));
const isAt = (reader: Reader, path: string) =>
  reader.until((wanted: string) => location.pathname === wanted && document.readyState === 'complete', path);

/** What a reader does with everything that is more than text. */
export const acting: readonly Step[] = [
  {
    name: 'calculate: a key on a slider changes the answer, and Undo takes it back',
    async take(reader) {
      if (calculator === undefined) return;
      await reader.resize(390, 844);
      await reader.open(calculator);
      const first = await calculate(reader);
      await reader.evaluate((field: string) => document.querySelector<HTMLElement>(field)?.focus(), slider);
      const before = await reader.evaluate(answer);
      for (let presses = 0; presses < 5; presses += 1) await reader.press('ArrowRight');
      await reader.until(
        (old: string) => document.querySelector('[data-part=answer]')?.textContent !== old,
        before,
      );
      // Undo is enabled after a pause.
      await reader.until(() => [...document.querySelectorAll('[data-do=undo]:enabled')].length > 0);
      await reader.evaluate(() => {
        for (let presses = 0; presses < 9; presses += 1)
          document.querySelector<HTMLElement>('[data-do=undo]')?.click();
      });
      await reader.until(
        (old: string) => document.querySelector('[data-part=answer]')?.textContent === old,
        first,
      );
    },
  },
  {
    name: 'calculate: a number that was set is still there after going back',
    async take(reader) {
      if (calculator === undefined) return;
      await reader.open(calculator);
      await calculate(reader);
      const changed = await reader.evaluate(answer);
      // The number is stored after a pause.
      await reader.until(() => location.hash !== '' && localStorage.length > 0);
      await reader.open('/about/');
      await goBack(reader);
      await isAt(reader, calculator);
      await reader.until(
        (mine: string) => document.querySelector('[data-part=answer]')?.textContent === mine,
        changed,
      );
      await reader.evaluate(() => localStorage.clear());
    },
  },
  {
    name: 'embed: on another origin a calculator wakes, and a key on its slider changes the answer',
    async take(reader) {
      if (embed === undefined) return;
      await reader.resize(600, 520);
      await reader.openFramed(embed);
      expect(await reader.evaluate(() => self === top)).toBe(false);
      await calculate(reader);
    },
  },
  {
    name: 'calculate: an embed wakes, and a key on its slider changes the answer',
    async take(reader) {
      if (embed === undefined) return;
      await reader.resize(600, 520);
      await reader.open(embed);
      await calculate(reader);
    },
  },
  {
    name: 'search: words find an essay, and Back leads to the results',
    async take(reader) {
      await reader.resize(390, 844);
      await reader.open(`/search/?q=${encodeURIComponent(title)}`);
      await reader.until(() => document.querySelector('[data-hit]') !== null);
      await reader.evaluate(() => document.querySelector<HTMLAnchorElement>('[data-hit]')?.click());
      await reader.until(() => location.pathname !== '/search/' && document.readyState === 'complete');
      await reader.evaluate(() => history.back());
      await reader.until(
        () => location.pathname === '/search/' && document.querySelector('[data-hit]') !== null,
      );
    },
  },
  {
    name: 'search: a tag and a series narrow the results, which Back and Forward undo and redo',
    async take(reader) {
      await reader.resize(1280, 800);
      await reader.open('/search/?kind=essay');
      const hits = () => document.querySelectorAll('[data-hit]').length;
      await reader.until(() => document.querySelector('[data-hit]') !== null);
      for (const filter of ['tag', 'series']) {
        const chosen = await reader.evaluate((kind: string) => {
          const box = document.querySelector<HTMLInputElement>(
            `input[data-filter=${kind}]:enabled:not(:checked)`,
          );
          box?.click();
          return (
            box && {
              count: Number(box.parentElement?.querySelector('.search-count')?.textContent),
              id: box.value,
            }
          );
        }, filter);
        // A publication may have no series, or none that bears the tag.
        if (!chosen) continue;
        const isNarrowed = () =>
          reader.until(
            (kind: string, { count, id }: { count: number; id: string }) =>
              new URLSearchParams(location.search).get(kind) === id &&
              document.querySelector<HTMLInputElement>(`input[data-filter=${kind}][value="${id}"]`)
                ?.checked === true &&
              (document.querySelector('[role=status]')?.textContent ?? '').startsWith(`${count} result`),
            filter,
            chosen,
          );
        await isNarrowed();
        expect(await reader.evaluate(hits)).toBeGreaterThan(0);
        await goBack(reader);
        await reader.until(
          (kind: string, id: string) =>
            !new URLSearchParams(location.search).has(kind) &&
            document.querySelector<HTMLInputElement>(`input[data-filter=${kind}][value="${id}"]`)?.checked ===
              false,
          filter,
          chosen.id,
        );
        await goForward(reader);
        await isNarrowed();
      }
    },
  },
  {
    name: 'share: the link to a passage that occurs twice leads to the one that was selected',
    async take(reader) {
      await reader.resize(1280, 800);
      await reader.open(essay);
      // A word of the last paragraph that another one also uses, without its first and its last letter.
      const selected = await reader.evaluate(() => {
        const texts = [...document.querySelectorAll('.prose p')]
          .map(({ firstChild }) => firstChild)
          .filter((node) => node instanceof Text);
        const last = texts.findLast((node) => /\p{Ll}{5,}/u.test(node.data));
        const found = [...(last?.data.matchAll(/\p{Ll}{5,}/gu) ?? [])].find(
          ([word]) => texts.filter((node) => node !== last && node.data.includes(word)).length > 0,
        );
        if (!last || !found) return false;
        getSelection()?.setBaseAndExtent(last, found.index + 1, last, found.index + found[0].length - 1);
        return true;
      });
      if (!selected) return;
      await reader.until(
        () => document.querySelector('[aria-label="Share this passage"] a')?.checkVisibility() === true,
      );
      const [hash, place] = await reader.evaluate(() => {
        const link = document.querySelector<HTMLAnchorElement>('[aria-label="Share this passage"] a');
        const text = new URL(link?.href ?? '').searchParams.get('text') ?? '';
        return [
          /#:~:text=\S+/.exec(text)?.[0] ?? '',
          (getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0) + scrollY,
        ] as const;
      });
      await reader.open('/about/');
      await reader.open(essay + hash);
      // The Chromium from npm does not follow text fragments.
      if (await reader.evaluate(() => navigator.userAgent.includes('Chrome/'))) return;
      await reader.until((top: number) => scrollY > 0 && top > scrollY && top < scrollY + innerHeight, place);
    },
  },
  {
    name: 'theme: what a reader chose applies to the next page, and to the one before',
    async take(reader) {
      const themes = () => [
        document.documentElement.dataset['theme'],
        document.querySelector('[data-press=dark]')?.ariaPressed,
      ];
      await reader.open(essay);
      await reader.open('/about/');
      await reader.evaluate(() => document.querySelector<HTMLElement>('[data-press=dark]')?.click());
      await reader.until(() => document.documentElement.dataset['theme'] === 'dark');
      await goBack(reader);
      await isAt(reader, essay);
      await reader.until(() => document.querySelector('[data-press=dark]')?.ariaPressed === 'true');
      expect(await reader.evaluate(themes)).toEqual(['dark', 'true']);
      await reader.open('/');
      expect(await reader.evaluate(themes)).toEqual(['dark', 'true']);
      await reader.evaluate(() => document.querySelector<HTMLElement>('[data-press=system]')?.click());
      await reader.until(() => document.documentElement.dataset['theme'] !== 'dark');
      await goBack(reader);
      await isAt(reader, essay);
      await reader.until(() => document.documentElement.dataset['theme'] !== 'dark');
    },
  },
];
