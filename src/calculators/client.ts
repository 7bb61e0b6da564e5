import type island from './island.ts';
import type { Props } from './island.ts';

/** What Astro calls when a calculator comes into sight. */
export default (root: HTMLElement) => (component: typeof island, props: Props) => component(props)(root);
