import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onceABuild } from '../reuse/once-a-build.ts';

/** Every colour of the light theme, by its role. */
export const lightColours = onceABuild(() => {
  const sheet = readFileSync(path.resolve('src/styles/colour.css'), 'utf8');
  const declared = sheet.matchAll(/--color-([\w-]+): light-dark\((#\w+), #\w+\)/g);
  return new Map([...declared].map(([, role = '', light = '']) => [role, light]));
});

/** A colour of `colour.css` in the light theme, for what leaves the page and has no theme there: cards, saved plates. */
export function light(role: string): string {
  const colour = lightColours().get(role);
  if (colour === undefined) throw new Error(`src/styles/colour.css declares no --color-${role}`);
  return colour;
}
