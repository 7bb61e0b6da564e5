import type { Plugin } from 'vite';

/** Components whose scripts get copies of their own of what they import; a copy bears the component's name. */
const script = /\/(EffortLog|LedgerFilters|SearchBox|SearchDialog|ShareBar)\.astro\?/;
const copied = /[?&]of=(\w+)$/;

/**
 * Bundles these scripts with everything that they import. Astro inlines a small script only if it imports nothing, and
 * a file shared between scripts would cost every page another request.
 */
export const scriptsInPages: Plugin = {
  name: 'scripts-in-pages',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const [, owner] = script.exec(importer) ?? copied.exec(importer) ?? [];
    if (this.environment.name !== 'client' || owner === undefined || script.test(source)) return undefined;
    const file = await this.resolve(source, importer.replace(copied, ''), { skipSelf: true });
    return file && `${file.id}${file.id.includes('?') ? '&' : '?'}of=${owner}`;
  },
};
