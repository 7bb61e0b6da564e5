import { escape } from '../../text/escape.ts';
import { coordinate } from '../../charts/svg.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { type Case, unitOf } from './answer.ts';
import { print, printRange } from './quantity.ts';
import { rowName } from './row-name.ts';
import { placeOf } from './slider.ts';
import { scenarioOf } from './state.ts';

/** The range that a parameter would have had the reader not set it. */
function withoutReader({ model, words, state }: Case, key: string) {
  const values = Object.fromEntries(Object.entries(state.values).filter(([other]) => other !== key));
  return parametersUnder(model, scenarioOf(model, words, { ...state, values }))[key];
}

/** What was understood, and what kind of number it is. */
export function echo(each: Case, key: string): string {
  const { model, words, state } = each;
  const parameter = withoutReader(each, key);
  if (!parameter) return '';
  const unit = unitOf(each, key);
  const { kind, low, likely, high, row } = parameter;
  const value = Object.hasOwn(state.values, key) ? state.values[key] : undefined;
  const range = low === high ? print(likely, unit) : printRange(low, high, unit);
  if (value !== undefined) {
    const start = print(model.parameters[key]?.likely ?? 0, unit);
    const whose = kind === 'measured' ? 'studied' : 'assumed';
    const provenance =
      kind === 'yours'
        ? `(default ${start})`
        : value < low || value > high
          ? `; outside the ${whose} ${range}`
          : `; our ${kind === 'measured' ? 'range' : 'assumption'} was ${range}`;
    return `<b class="text-yours">${print(value, unit)}</b> · yours${kind === 'yours' ? ' ' : ''}${provenance}`;
  }
  const secondHand = words.reported?.includes(key) ? ', on second-hand evidence' : '';
  if (kind === 'yours')
    return `<b>${print(likely, unit)}</b> · your number${secondHand && '; we know of it second-hand'}`;
  const from =
    kind === 'assumed'
      ? `our assumption${secondHand}`
      : row
        ? escape(rowName(words, state.row ?? row))
        : 'measured';
  return `<b${kind === 'measured' ? ' class="text-evidence"' : ''}>${range}</b> · likely ${print(likely, unit)}; ${from}`;
}

/** The track of a slider, with the range of the evidence as a band. */
export function band(each: Case, key: string): string {
  const slider = each.words.inputs[key];
  const parameter = withoutReader(each, key);
  if (!slider || !parameter) return '';
  const [low, high] = [placeOf(parameter.low, slider) * 100, placeOf(parameter.high, slider) * 100];
  const range =
    parameter.kind === 'yours'
      ? ''
      : `<rect x="${coordinate(low)}%" width="${coordinate(high - low)}%" y="10" height="8" ${parameter.kind === 'measured' ? 'class="fill-evidence" fill-opacity=".45"' : 'class="fill-paper stroke-muted" stroke-dasharray="3 2"'}/>`;
  return `<svg width="100%" height="28" aria-hidden="true"><line x2="100%" y1="14" y2="14" class="stroke-muted"/>${range}</svg>`;
}
