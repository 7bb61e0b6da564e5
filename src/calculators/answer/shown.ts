import { parametersUnder } from '../../models/scenario.ts';
import type { Figure, Shown } from '../../plates/figures/figure.ts';
import type { PlateSize } from '../../plates/figures/size.ts';
import type { Answer, Case } from './answer.ts';
import { plainText } from './plain-answer.ts';
import { sentence } from './sentence.ts';
import { inputsOfArgument } from './state.ts';

/** The inputs that a reader set: by number, by kind of work, or by an argument. */
function setBy({ model, words, state }: Case): readonly string[] {
  const byRow = state.row ? Object.keys(model.parameters).filter((key) => model.parameters[key]?.row) : [];
  const argued = words.switches.filter(({ id }) => state.switches.includes(id)).flatMap(inputsOfArgument);
  return [...new Set([...Object.keys(state.values), ...byRow, ...argued])];
}

/** What a figure needs to draw a case, with a pinned one beside it if there is one. */
export const shownOf = (each: Case, answer: Answer, pinned?: Answer): Shown => ({
  parameters: parametersUnder(each.model, answer.scenario),
  set: setBy(each),
  pinned: pinned && parametersUnder(each.model, pinned.scenario),
  answers: { now: answer.terms['answer']?.words, pinned: pinned?.terms['answer']?.words },
});

/** The two sizes of a figure in a calculator, for a phone and from 640 px; CSS shows one of them. */
export const figureSizes = ['narrow', 'front'] as const satisfies readonly PlateSize[];

/** The figure of a case in one size, as SVG for the page. */
export const figurePart = (figure: Figure, size: PlateSize, each: Case, answer: Answer, pinned?: Answer) =>
  figure.compose(size, shownOf(each, answer, pinned)).svg({
    title: `${figure.title}: ${plainText(sentence(each.words.short, answer.terms))}`,
  });
