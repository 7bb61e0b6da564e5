import { site } from '../../site.ts';
import type { PublishedWords } from '../answer/published-words.ts';
import { calculatorOf } from './content.ts';
import { wordsFor } from './words-for-browser.ts';

/** What a calculator's answers are told and drawn from, away from its page. */
export async function publishedWords(id: string): Promise<PublishedWords> {
  const { model, words } = await calculatorOf(id);
  return { words: wordsFor('whole', words, model), publication: site.name };
}
