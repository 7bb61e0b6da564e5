import type { Plugin } from 'vite';
import { typefaces } from './cut.ts';

/**
 * Our typefaces as a sheet of styles, `virtual:typefaces.css`. Astro's own way to bring fonts names a family after where
 * its files stand on this machine, and writes a style element of its own into each page.
 */
export const typefacesSheet = (): Plugin => ({
  name: 'typefaces',
  resolveId: (source) => (source === 'virtual:typefaces.css' ? `\0${source}` : undefined),
  load: (id) => (id === '\0virtual:typefaces.css' ? typefaces() : undefined),
});
