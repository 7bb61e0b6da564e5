import type { Model } from '../models/model.ts';

/** How each model is fetched, alone, by its id. The integration fills this in from the words in content/calculators. */
export const load: Readonly<Record<string, () => Promise<{ readonly default: Model }>>> = {};
