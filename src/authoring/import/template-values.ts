import { readYaml } from '../../checks/yaml.ts';
import { configurationOf, ofJekyll } from './configurations.ts';
import type { Post } from './posts.ts';

/** Longer values are not names or addresses, but prose, perhaps with markup. */
const longest = 300;

const linesIn = (place: 'site' | 'page', fields: object) =>
  Object.entries(fields).flatMap(([key, value]: [string, unknown]) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.length <= longest && !/[\n{}<>]/.test(text)
      ? [[`${place}.${key}`, text] as const]
      : [];
  });

/**
 * Values that a Jekyll template may look up, in the configuration and in a post's fields, if they are one line of text.
 */
export function templateValues({ front, site }: Post): ReadonlyMap<string, string> {
  if (site.origin !== 'Jekyll') return new Map();
  const written = configurationOf(site.root, ofJekyll);
  return new Map([
    ...linesIn('page', front.fields),
    ...linesIn('site', readYaml(written, '_config.yml', 'YAML').record?.fields ?? {}),
  ]);
}
