import { details as said } from '#words/details';
import { swatches, tornado } from '../../charts/tornado.ts';
import { sensitivity } from '../../models/sensitivity.ts';
import { escape } from '../../text/escape.ts';
import { type Answer, type Case, unitOf } from './answer.ts';
import { print, printRange } from './quantity.ts';

/** As many bars as are read at a glance; the others wait to be asked for. */
const most = 5;

/** What moves the answer most: the swing of each input as a bar, the widest first. */
export function swingBars(each: Case, { scenario }: Answer): string {
  const { model, words, state } = each;
  const also = Object.keys(model.parameters).filter((key) => model.parameters[key]?.kind === 'yours');
  const { bars: all, likely } = sensitivity(model, scenario, also);
  const moving = all.flatMap(({ atLow, atHigh, ...bar }) =>
    atLow === null || atHigh === null || bar.swing < 1e-6 ? [] : [{ ...bar, atLow, atHigh }],
  );
  if (likely === null || !moving.length) return '';
  const { unit, label } = words.axis;
  const kinds = moving.map(({ key }) =>
    Object.hasOwn(state.values, key)
      ? 'yours'
      : model.parameters[key]?.kind === 'measured'
        ? 'measured'
        : 'assumed',
  );
  const pictures = tornado(
    moving.map(({ atLow, atHigh }, index) => ({
      low: atLow,
      high: atHigh,
      lowWords: print(atLow, unit),
      highWords: print(atHigh, unit),
      kind: kinds[index] ?? 'assumed',
    })),
    likely,
  );
  const rows = moving.map(({ key, low, high, atLow, atHigh }, index) => {
    const of = unitOf(each, key);
    return `<li class="mt-2 mid:grid mid:grid-cols-[15rem_1fr] mid:items-center mid:gap-4"><span>${escape(words.inputs[key]?.label ?? key)} <span class="text-small text-muted mid:block">${said.fromRange(printRange(low, high, of))}<span class="sr-only">${said.answerGoes(printRange(atLow, atHigh, unit))}</span></span></span>${pictures[index] ?? ''}</li>`;
  });
  const list = (items: readonly string[]) => `<ul class="mt-1">${items.join('')}</ul>`;
  const more = rows.slice(most);
  return `<h3 class="mt-8 font-semibold">${said.moves}</h3><p class="text-small text-muted">${said.eachBar(escape(label), print(likely, unit))}</p>${swatches(kinds)}${list(rows.slice(0, most))}${more.length ? `<details class="mt-2"><summary class="text-muted">${said.more(more.length)}</summary>${list(more)}</details>` : ''}`;
}
