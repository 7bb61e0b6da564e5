import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { light } from '../../src/styles/palette.ts';

const hex = /(?<![\w&/.#])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w(-])/gi;
/** Colours that are written elsewhere, each with its reason. */
const reasoned: Readonly<Record<string, readonly string[]>> = {};

it('gives the light colour of a role, and refuses one that nobody declared', () => {
  expect(light('paper')).toMatch(/^#[\da-f]{6}$/);
  expect(light('evidence-wash')).not.toBe(light('evidence'));
  expect(() => light('green')).toThrow('src/styles/colour.css declares no --color-green');
});

it('is the only place where a colour is spelled', () => {
  const spelled = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js|astro|css)$/.test(name) && name !== 'styles/colour.css')
    .flatMap((name) =>
      [...readFileSync(`src/${name}`, 'utf8').matchAll(hex)]
        .filter(([colour]) => !reasoned[name]?.includes(colour))
        .map(([colour]) => `src/${name}: ${colour}; take it from src/styles/colour.css`),
    );
  expect(spelled.join('\n')).toBe('');
});
