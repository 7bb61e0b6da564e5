import type { Plugin } from 'vite';
import { typefaces } from './cut.ts';

/**
 * Our typefaces as a stylesheet, `virtual:typefaces.css`. Astro's own fonts would name each family after the path of
 * its files on this machine, and add a style element to each page.
 */
export const typefacesSheet = (): Plugin => ({
  name: 'typefaces',
  resolveId: (source) => (source === 'virtual:typefaces.css' ? `\0${source}` : undefined),
  load: (id) => (id === '\0virtual:typefaces.css' ? typefaces() : undefined),
});
