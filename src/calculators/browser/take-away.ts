import { taking as said } from '#words/taking';
import { fieldOf } from '../../clipboard.ts';
import { escape } from '../../text/escape.ts';
import { type Answer, answerOf } from '../answer/answer.ts';
import { plainText, wholeAnswer } from '../answer/plain-answer.ts';
import { sentence } from '../answer/sentence.ts';
import type { State } from '../answer/state.ts';
import type { Awake } from './awake.ts';
import { button, create, toolBox } from './elements.ts';
import { embedCode } from './embed-code.ts';
import { isStillAt } from './focus.ts';
import { addressOf, embedAddressOf } from './page-address.ts';

/** What is fetched only when asked for: pin and compare, the sentence with its citation, sharing, saving, embedding. */

type Announce = (sentence: string) => void;

/** The answer as plain text, with ordinary spaces. */
const sentenceOf = (awake: Awake) => wholeAnswer(awake.words, awake.answer).replaceAll('\u00a0', ' ');

/** The answer as a sentence with its citation. */
function citation(awake: Awake): string {
  const { model, words } = awake;
  const publication = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  return said.cited(sentenceOf(awake), publication, words.title, model.version, addressOf(awake));
}

/** The text that the tool copies: the answer as a sentence, or the code that embeds the calculator. */
export const textOf = (tool: string, awake: Awake) =>
  tool === 'sentence' ? citation(awake) : embedCode(awake.id, awake.words.question, embedAddressOf(awake));

/** Shows the text that was copied; where the browser forbids copying, it is selected unless the reader has gone on. */
function showCopy(tool: string, awake: Awake, copied: boolean, announce: Announce) {
  const label = tool === 'sentence' ? said.sentence : said.embedCode;
  const field = fieldOf(textOf(tool, awake), label);
  const result = copied ? said.copied : said.byHand;
  toolBox(awake)?.replaceChildren(create('p', {}, result), field);
  if (!copied && isStillAt(awake.root.querySelector(`[data-do="${tool}"]`))) field.select();
  announce(result);
}

function pin(awake: Awake, state: State, announce: Announce) {
  const { words } = awake;
  const pinned = answerOf({ ...awake, state });
  const short = (answer: Answer) => plainText(sentence(words.short, answer.terms));
  awake.beside = (now) => {
    const both = now.simulation &&
      pinned.simulation && { now: now.simulation.draws, then: pinned.simulation.draws };
    const cases = (isSo: (one: number, other: number) => boolean) =>
      both
        ? Math.round(
            (50 * both.now.filter((one, index) => isSo(one ?? 0, both.then[index] ?? 0)).length) /
              both.now.length,
          )
        : 0;
    const { better } = words.axis;
    const [more, less] = better ? [said.better, said.worse] : [said.higher, said.lower];
    const [over, under] = better === 'low' ? [less, more] : [more, less];
    const above = cases((one, other) => one > other);
    const below = cases((one, other) => one < other);
    const compared =
      !both || short(now) === short(pinned)
        ? ''
        : above >= below
          ? said.comparison(over, said.often(above))
          : said.comparison(under, said.often(below));
    return {
      compare: escape(said.pinned(short(pinned), short(now), compared)),
    };
  };
  awake.pinned = pinned;
  const redraw = () => {
    awake.draw();
    void awake.controls().then((controls) => controls.follow());
  };
  redraw();
  const place = awake.root.querySelector('[data-pin]');
  awake.unpin = () => {
    awake.beside = awake.unpin = awake.pinned = undefined;
    awake.write({ compare: '' });
    redraw();
    place?.replaceChildren();
  };
  place?.replaceChildren(
    button(said.goBack, () => awake.take({ does: 'restore', state })),
    button(said.unpin, () => {
      awake.unpin?.();
      awake.root.querySelector<HTMLElement>('[data-do="pin"]')?.focus();
    }),
  );
  const reset = awake.root.querySelector<HTMLButtonElement>('[data-do="reset"]');
  if (reset) reset.disabled = false;
  announce(said.pinnedNow);
}

export async function use(
  action: string,
  awake: Awake,
  state: State,
  announce: Announce,
  copied: boolean,
): Promise<void> {
  if (action === 'pin') pin(awake, state, announce);
  else if (action === 'share') (await import('./share.ts')).share(awake, announce);
  else if (action === 'save') (await import('./save.ts')).save(awake, announce);
  else if (action === 'sentence' || action === 'embed') showCopy(action, awake, copied, announce);
}
