import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { yamlOptions } from '../manuscript/front-matter.ts';
import { onceABuild } from '../reuse/once-a-build.ts';
import { synonymsSchema } from '../schema.ts';

/** `content/synonyms.yaml`: what readers type, and the phrases in the texts that mean it. Empty without the file. */
export const synonyms = onceABuild(() => {
  const file = 'content/synonyms.yaml';
  return synonymsSchema.parse(existsSync(file) ? parse(readFileSync(file, 'utf8'), yamlOptions) : {});
});
