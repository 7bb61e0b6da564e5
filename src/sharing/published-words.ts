import { calculatorOf, sourcesOf } from '../calculators/build/content.ts';
import { wordsFor } from '../calculators/build/words-for-browser.ts';
import { type State, untouched } from '../calculators/answer/state.ts';
import { answerPicture } from '../calculators/picture/picture.ts';
import type { PublishedWords } from '../calculators/answer/published-words.ts';
import { ledger } from '../library/evidence.ts';
import { figureOf } from '../plates/figures/of-calculator.ts';
import { pathOf } from '../publication/paths.ts';
import { onceABuild } from '../reuse/once-a-build.ts';
import { absolute, site } from '../site.ts';
import { lightColours } from '../styles/palette.ts';
import { longDate } from '../text/long-date.ts';

/** What is needed to word and draw a calculator's answers away from its page. */
export const publishedWords = onceABuild(async (id: string): Promise<PublishedWords> => {
  const { model, words } = await calculatorOf(id);
  const cited = new Set([...sourcesOf(model)].map((finding) => finding.replace(/\/.*/, '')));
  const labels = (await ledger()).flatMap(({ id, label, read }) =>
    read !== 'gap' && cited.has(id) ? [[id, label] as const] : [],
  );
  const days = words.changes.map(({ date }) => date.getTime());
  return {
    words: wordsFor('whole', words, model),
    small: words.small,
    publication: site.name,
    mark: site.mark,
    page: absolute(pathOf('calculators', id)),
    edition: longDate(new Date(Math.max(...days))),
    sources: Object.fromEntries(labels),
    colours: Object.fromEntries(lightColours()),
  };
});

/** What a network shows of a link to an answer. */
export async function cardOfAnswer(id: string, state: State = untouched) {
  const { model } = await calculatorOf(id);
  const published = await publishedWords(id);
  const each = { model, words: published.words, state };
  return answerPicture(each, published, { size: 'card', day: published.edition, figure: await figureOf(id) });
}
