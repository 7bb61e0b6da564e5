/** What an import of an `.astro` file gives, for tools that do not read such files, as `tsc` does not. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
