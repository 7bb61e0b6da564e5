import { registerHooks } from 'node:module';
import { languageOfPublication } from './check-options.ts';

/**
 * Makes `#words` resolve to the language of src/site.ts in all modules loaded from now on, as in a build, by the
 * condition of that name in package.json.
 */
export async function speakAsPublication() {
  const language = await languageOfPublication();
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, language] }),
  });
}
