import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { light } from '../../src/styles/palette.ts';

const hex = /(?<![\w&/.#])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w(-])/gi;

it('light(role) is the light colour of a role, and throws for one that is not declared', () => {
  expect(light('paper')).toMatch(/^#[\da-f]{6}$/);
  expect(light('evidence-wash')).not.toBe(light('evidence'));
  expect(() => light('green')).toThrow('src/styles/colour.css declares no --color-green');
});

it('no file but src/styles/colour.css spells out a colour', () => {
  const spelled = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js|astro|css)$/.test(name) && name !== 'styles/colour.css')
    .flatMap((name) =>
      [...readFileSync(`src/${name}`, 'utf8').matchAll(hex)].map(
        ([colour]) => `src/${name}: ${colour}; take it from src/styles/colour.css`,
      ),
    );
  expect(spelled.join('\n')).toBe('');
});

/** Both colours of a role, light and dark. */
function bothOf(role: string) {
  const sheet = readFileSync('src/styles/colour.css', 'utf8');
  const [, ...both] = new RegExp(`--color-${role}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(sheet) ?? [];
  return both;
}
function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one = '', other = '') {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

it.each(['code-keyword', 'code-literal', 'muted', 'ink'])(
  'gives code in %s enough contrast in both themes, on paper and on a marked line',
  (role) => {
    for (const ground of ['paper', 'grid'])
      for (const theme of [0, 1])
        expect(contrast(bothOf(role)[theme], bothOf(ground)[theme])).toBeGreaterThanOrEqual(4.5);
  },
);
