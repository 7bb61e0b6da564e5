import { escape } from '../text/escape.ts';

type Attribute = string | number | undefined;

/** A coordinate as printed: two decimals at most, never -0. */
export const coordinate = (value: number) => String(Math.round(value * 100) / 100 + 0);

/** `element('path', { d, class: 'stroke-evidence' })` → `<path d="…" class="stroke-evidence"/>`. Undefined attributes are left out. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, children = '') {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escape(String(value))}"`,
    )
    .join('');
  return children ? `<${name}${pairs}>${children}</${name}>` : `<${name}${pairs}/>`;
}
