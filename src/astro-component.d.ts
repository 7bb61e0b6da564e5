/** The type of an imported `.astro` file, for tools such as `tsc` that cannot read one. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
