import { details as said } from '#words/details';
import { escape } from '../../text/escape.ts';
import { breakEven } from '../../models/break-even.ts';
import { type Answer, type Case, drawnOf, unitOf } from './answer.ts';
import { drawParts, endParts } from './certainty.ts';
import { abbreviated } from './abbreviated.ts';
import { print, printEnd } from './quantity.ts';
import { placeOf } from './slider.ts';
import { swingBars } from './swing-bars.ts';

/** What moves the answer, where it flips, and every result: the parts of a whole calculator below its answer. */

function table(each: Case, { simulation, terms }: Answer): string {
  const { words } = each;
  const results = Object.entries(words.outputs);
  const rows = results.map(([key, { label }]) => {
    const unit = unitOf(each, key);
    const point = terms[key];
    const drawn = typeof point?.value === 'number' ? drawnOf(simulation, key) : null;
    const value = typeof point?.value === 'boolean' ? (point.value ? said.yes : said.no) : point?.words;
    const cells = drawn
      ? [printEnd(drawn.p10, unit), print(drawn.p50, unit), printEnd(drawn.p90, unit)]
      : ['', '', ''];
    return `<tr class="border-t border-rule"><th scope="row" class="py-1 text-left font-normal">${escape(label)}</th>${[value ?? '', ...(simulation ? cells : [])].map((cell) => `<td class="py-1 pl-2 text-right figures">${escape(abbreviated(cell))}</td>`).join('')}</tr>`;
  });
  const heads = [said.atInputs, ...(simulation ? [said.low, said.middle, said.high] : [])];
  return `<h3 class="mt-8 font-semibold">${said.results}</h3>${simulation ? `<p class="text-small text-muted">${said.ofTen}</p>` : ''}<section class="overflow-x-auto" aria-label="${said.results}" tabindex="0"><table class="table-named mt-2 w-full"><thead><tr class="text-small text-muted"><td></td>${heads.map((head) => `<th scope="col" class="pl-2 text-right font-normal">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

/** How sure the answer is and where it flips; only a `whole` calculator also has the details below its controls. */
export function detailParts(
  each: Case,
  answer: Answer,
  whole = true,
  pinned?: Answer,
): Record<string, string> {
  const { model, words } = each;
  const parts: Record<string, string> = {};
  Object.assign(parts, model.distribution ? drawParts(each, answer, pinned) : endParts(each, answer, pinned));
  const lines: string[] = [];
  for (const [key, input] of Object.entries(words.inputs)) {
    parts[`flip-${key}`] = '';
    const value = input.flip ? breakEven(model, key, answer.scenario) : null;
    if (value === null || !input.flip) continue;
    const printed = print(value, unitOf(each, key));
    const [from, to] = input.slider;
    if (value >= from && value <= to) {
      const place = placeOf(value, input);
      const beside = place > 0.6 ? 'x="-10" text-anchor="end"' : 'x="10"';
      parts[`flip-${key}`] =
        `<svg width="100%" height="16" font-size="13" class="overflow-visible fill-ink" aria-hidden="true"><svg x="${Math.round(place * 1000) / 10}%" overflow="visible"><path d="M-6 12L0 2L6 12z"/><text ${beside} y="12" class="fill-muted">${said.flipsAt(printed)}</text></svg></svg><span class="sr-only">${said.answerFlips(printed)}</span>`;
    }
    lines.push(
      `<li>▲ ${escape(input.label)}, <b>${printed}</b>: ${escape(input.flip.replace('[]', printed))}</li>`,
    );
  }
  if (!whole) return parts;
  const flips = lines.length
    ? `<h3 class="mt-8 font-semibold">${said.turns}</h3><ul class="mt-1">${lines.join('')}</ul>`
    : model.neutral === null
      ? ''
      : `<h3 class="mt-8 font-semibold">${said.turns}</h3><p class="mt-1">${said.turnsNowhere}</p>`;
  return { ...parts, detail: swingBars(each, answer) + flips + table(each, answer) };
}
