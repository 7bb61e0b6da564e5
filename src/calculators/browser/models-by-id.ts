import type { Model } from '../../models/model.ts';
import { addresses } from './model-addresses.ts';

let failures = 0;

/** Fetches the script of one model by its id. */
export async function load(id: string): Promise<Model> {
  if (!addresses[id]) throw new Error(`No script of the model "${id}" was built.`);
  // Browsers do not retry a failed import under the same address.
  const address = addresses[id] + (failures ? `?${failures}` : '');
  try {
    // TypeScript cannot know what stands behind a computed address.
    return ((await import(/* @vite-ignore */ address)) as { readonly default: Model }).default;
  } catch (error) {
    failures += 1;
    throw error;
  }
}
