import { DomUtils } from 'htmlparser2';
import { expect, it } from 'vitest';
import { elements, pages, text } from './built.ts';

/** A class as a style sheet writes it. */
const escaped = (name: string) =>
  name.replace(/[^\w-]/g, (character) => `\\${character}`).replace(/^-(?=\d)/, '\\-');

it('no page uses a variable of Tailwind’s own, since the build replaces them with their values', () => {
  const read = pages.filter((page) => elements(page, 'style').some((sheet) => text(sheet).includes('--tw-')));
  expect(read.map(({ address }) => address)).toEqual([]);
});

it('every CSS variable that a page reads is set there, or has a fallback', () => {
  const unset = pages.flatMap((page) => {
    const sheet = elements(page, 'style').map(text).join('\n');
    const read = new Set([...sheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name));
    return [...read].filter((name) => !sheet.includes(`${name}:`)).map((name) => `${page.address} ${name}`);
  });
  expect(unset).toEqual([]);
});

it('no page uses text-wrap: pretty, which makes edges ragged in WebKit', () => {
  const torn = pages.filter((page) => /text-wrap(?:-style)?:\s*pretty/.test(page.html));
  expect(torn.map(({ address }) => address)).toEqual([]);
});

it('each page keeps the rule of every variant and arbitrary value that it uses', () => {
  const lost = pages.flatMap((page) => {
    const sheet = elements(page, 'style').map(text).join('\n');
    const names = new Set(
      DomUtils.findAll(() => true, page.document.children).flatMap(({ attribs }) =>
        (attribs['class'] ?? '').split(/\s+/),
      ),
    );
    // Only such names are certainly utilities; plain words may be marks for scripts.
    return [...names]
      .filter((name) => /[[\]:]/.test(name) && !name.startsWith('group'))
      .filter((name) => !sheet.includes(`.${escaped(name)}`))
      .map((name) => `${page.address} ${name}`);
  });
  expect(lost.slice(0, 20).join('\n')).toBe('');
});
