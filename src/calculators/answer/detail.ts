import { escape } from '../../text/escape.ts';
import { span } from '../../charts/span.ts';
import { tornado } from '../../charts/tornado.ts';
import { breakEven } from '../../models/break-even.ts';
import { sensitivity } from '../../models/sensitivity.ts';
import { type Answer, type Case, drawnOf, unitOf } from './answer.ts';
import { print, printEnd, printRange } from './quantity.ts';
import { placeOf } from './slider.ts';

/** What moves the answer, where it flips, and every result: the parts of a whole calculator below its answer. */

function bars(each: Case, { scenario }: Answer): string {
  const { model, words, state } = each;
  const also = Object.keys(model.parameters).filter((key) => model.parameters[key]?.kind === 'yours');
  const { bars: all, likely } = sensitivity(model, scenario, also);
  const moving = all.flatMap(({ atLow, atHigh, ...bar }) =>
    atLow === null || atHigh === null || bar.swing < 1e-6 ? [] : [{ ...bar, atLow, atHigh }],
  );
  if (likely === null || !moving.length) return '';
  const { unit, label } = words.axis;
  const pictures = tornado(
    moving.map(({ key, atLow, atHigh }) => ({
      low: atLow,
      high: atHigh,
      lowWords: print(atLow, unit),
      highWords: print(atHigh, unit),
      kind: model.parameters[key]?.kind ?? 'assumed',
      set: Object.hasOwn(state.values, key),
    })),
    likely,
  );
  const rows = moving.map(({ key, low, high, yours, atLow, atHigh }, index) => {
    const of = unitOf(each, key);
    const [from, to] = [print(atLow, unit), print(atHigh, unit)];
    const goes =
      from === to ? `the answer stays at ${to}` : `the answer goes from ${printRange(atLow, atHigh, unit)}`;
    return `<li class="mt-3 mid:grid mid:grid-cols-[15rem_1fr] mid:gap-4"><span>${escape(words.inputs[key]?.label ?? key)} <span class="text-small text-muted mid:block">from ${printRange(low, high, of)}${yours ? ' (your number)' : ''}: ${goes}</span></span>${pictures[index] ?? ''}</li>`;
  });
  return `<h3 class="mt-8 font-semibold">What moves the answer most</h3><p class="text-small text-muted">${escape(label)}: ${print(likely, unit)} at your inputs. Each bar moves one input from the low to the high end of its range and leaves the others alone. Blue is measured, dashed our assumption, grey yours.</p><ul class="mt-1">${rows.join('')}</ul>`;
}

const abbreviations: Readonly<Record<string, string>> = { hour: 'h', day: 'd', minute: 'min', second: 's' };

/** A quantity as a narrow column has it; what its row is a count of is named there. */
const abbreviated = (quantity: string) =>
  quantity
    .replace(
      /(?<=\u00a0)(hour|day|minute|second|manager|layer)s?$/,
      (_, unit: string) => abbreviations[unit] ?? '',
    )
    .trim();

function table(each: Case, { simulation, terms }: Answer): string {
  const { words } = each;
  const results = Object.entries(words.outputs);
  const rows = results.map(([key, { label }]) => {
    const unit = unitOf(each, key);
    const point = terms[key];
    const drawn = typeof point?.value === 'number' ? drawnOf(simulation, key) : null;
    const value = typeof point?.value === 'boolean' ? (point.value ? 'yes' : 'no') : point?.words;
    const cells = drawn
      ? [printEnd(drawn.p10, unit), print(drawn.p50, unit), printEnd(drawn.p90, unit)]
      : ['', '', ''];
    return `<tr class="border-t border-rule"><th scope="row" class="py-1 text-left font-normal">${escape(label)}</th>${[value ?? '', ...(simulation ? cells : [])].map((cell) => `<td class="py-1 pl-2 text-right figures">${escape(abbreviated(cell))}</td>`).join('')}</tr>`;
  });
  const heads = ['at your inputs', ...(simulation ? ['low', 'middle', 'high'] : [])];
  return `<h3 class="mt-8 font-semibold">All results</h3>${simulation ? '<p class="text-small text-muted">Of ten cases one lies below “low”, five below “middle”, nine below “high”.</p>' : ''}<section class="overflow-x-auto" aria-label="All results" tabindex="0"><table class="mt-2 w-full"><thead><tr class="text-small text-muted"><td></td>${heads.map((head) => `<th scope="col" class="pl-2 text-right font-normal">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

/** What stands below the controls is drawn only where there is room for it. */
export function detailParts(each: Case, answer: Answer, whole = true): Record<string, string> {
  const { model, words } = each;
  const parts: Record<string, string> = {};
  if (!model.distribution) {
    const { low, likely, high } = sensitivity(model, answer.scenario);
    // What asks for nothing but the reader's own numbers has no ends to show, at no time.
    const ranged = Object.values(model.parameters).some(({ kind }) => kind !== 'yours');
    const none = !ranged || low === null || likely === null || high === null;
    const point = !none && high - low < 1e-9;
    parts['dots'] = none
      ? ''
      : span({
          low,
          likely,
          high,
          name: `${words.axis.label}: ${point ? '' : `${printRange(low, high, words.axis.unit)}, `}${print(likely, words.axis.unit)} at your inputs`,
          print: (value) => print(value, words.axis.unit),
        });
    parts['assumed'] = none
      ? ''
      : point
        ? 'No range left to show: every input is now a single number you chose.'
        : `Across all that we assume, it runs from ${printRange(low, high, words.axis.unit)}.`;
  }
  const lines: string[] = [];
  for (const [key, input] of Object.entries(words.inputs)) {
    parts[`flip-${key}`] = '';
    const value = input.flip ? breakEven(model, key, answer.scenario) : null;
    if (value === null || !input.flip) continue;
    const printed = print(value, unitOf(each, key));
    const [from, to] = input.slider;
    if (value >= from && value <= to) {
      parts[`flip-${key}`] =
        `<svg width="100%" height="12" class="overflow-visible fill-ink"><svg x="${Math.round(placeOf(value, input) * 1000) / 10}%" overflow="visible"><path d="M-6 12L0 2L6 12z"/></svg></svg><span class="sr-only">The answer flips at ${printed}.</span>`;
    }
    lines.push(
      `<li>▲ ${escape(input.label)}, <b>${printed}</b>: ${escape(input.flip.replace('[]', printed))}</li>`,
    );
  }
  if (!whole) return parts;
  const flips = lines.length
    ? `<h3 class="mt-8 font-semibold">What turns it round</h3><ul class="mt-1">${lines.join('')}</ul>`
    : model.neutral === null
      ? ''
      : '<h3 class="mt-8 font-semibold">What turns it round</h3><p class="mt-1">Nowhere: no single input turns this answer round within its bounds.</p>';
  return { ...parts, detail: bars(each, answer) + flips + table(each, answer) };
}
