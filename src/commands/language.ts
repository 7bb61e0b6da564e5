import { registerHooks } from 'node:module';
import { languageOfPublication } from './check-options.ts';

/**
 * Of whatever is loaded from here on, `#words` is in the language of src/site.ts, as in what is built: the condition of
 * package.json that names it holds.
 */
export async function speakAsPublication() {
  const language = await languageOfPublication();
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, language] }),
  });
}
