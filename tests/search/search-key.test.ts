import { expect, it } from 'vitest';
import { isSearchKey } from '../../src/search/browser/search-key.ts';

const held = { ctrlKey: true, metaKey: false, shiftKey: false };

it.each([
  ['k', 'KeyK', 'K'],
  ['K', 'KeyK', 'K with Caps Lock'],
  ['л', 'KeyK', 'K of a Russian keyboard'],
  ['Л', 'KeyK', 'the same with Caps Lock'],
  ['κ', 'KeyK', 'K of a Greek keyboard'],
  ['ل', 'KeyK', 'K of a Persian keyboard'],
  ['k', 'KeyV', 'K of Dvorak'],
])('Ctrl with %s on %s, %s, opens search', (key, code) => {
  expect(isSearchKey({ ...held, key, code })).toBe(true);
  expect(isSearchKey({ ...held, ctrlKey: false, metaKey: true, key, code })).toBe(true);
  expect(isSearchKey({ ...held, ctrlKey: false, key, code })).toBe(false);
});

it.each([
  ['t', 'KeyK', 'T of Dvorak'],
  ['л', 'KeyL', 'another key'],
  ['Control', 'ControlLeft', 'no key yet'],
])('Ctrl with %s on %s, %s, does not open search', (key, code) => {
  expect(isSearchKey({ ...held, key, code })).toBe(false);
});

it('Ctrl Shift K does not open search', () => {
  expect(isSearchKey({ ...held, shiftKey: true, key: 'K', code: 'KeyK' })).toBe(false);
});
