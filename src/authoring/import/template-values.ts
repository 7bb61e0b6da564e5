import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '../../checks/yaml.ts';
import type { Post } from './posts.ts';

/** Longer ones are no names or addresses, but texts with rules of their own. */
const longest = 300;

const linesIn = (place: 'site' | 'page', fields: object) =>
  Object.entries(fields).flatMap(([key, value]: [string, unknown]) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.length <= longest && !/[\n{}<>]/.test(text)
      ? [[`${place}.${key}`, text] as const]
      : [];
  });

/** What Jekyll's templates look up in its configuration and in a post's own fields, where that is a line of text. */
export function templateValues({ front, site }: Post): ReadonlyMap<string, string> {
  if (site.origin !== 'Jekyll') return new Map();
  const file = path.join(site.root, '_config.yml');
  const written = existsSync(file) ? readFileSync(file, 'utf8').slice(0, 64_000) : '';
  return new Map([
    ...linesIn('page', front.fields),
    ...linesIn('site', readYaml(written, file, 'YAML').record?.fields ?? {}),
  ]);
}
