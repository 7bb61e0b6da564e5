import { inputs as said } from '#words/inputs';
import { escape } from '../../text/escape.ts';
import { coordinate } from '../../charts/svg.ts';
import type { Parameter } from '../../models/model.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { type Case, unitOf } from './answer.ts';
import { print, printRange, type Printed } from './quantity.ts';
import { middleOf } from './read-input.ts';
import { rowName } from './row-name.ts';
import { placeOf } from './slider.ts';
import { argumentOn, type Ends, scenarioOf, withoutNumbers } from './state.ts';

/** A parameter as it stands, and as it would stand had the reader not set it. */
function standing({ model, words, state }: Case, key: string) {
  const under = (of: Case['state']) => parametersUnder(model, scenarioOf(model, words, of))[key];
  const [now, ours] = [under(state), under(withoutNumbers(state, [key]))];
  return now && ours && { now, ours, set: Object.hasOwn(state.values, key) };
}

/** Names the argument that overrides the chosen kind of work, by its people or its label; undefined where none does. */
export function argumentForRow(each: Case): string | undefined {
  const keys = Object.keys(each.model.parameters).filter((key) => each.model.parameters[key]?.row);
  const arguing = keys.map((key) => argumentOn(each.words, each.state, key));
  const [first] = arguing;
  return first && arguing.every((one) => one === first) ? (first.people ?? first.label) : undefined;
}

/** The range that an input's handles show; one point for what only the reader can know, until they give a range. */
export function endsOf(each: Case, key: string): Ends | undefined {
  const { now } = standing(each, key) ?? {};
  if (!now) return undefined;
  const point = now.kind === 'yours' && !each.state.ranges?.[key];
  return point ? { low: now.likely, high: now.likely } : now;
}

/** How the reader's number compares with our default or range. */
function against({ kind, low, likely, high }: Parameter, value: number, unit: Printed): string {
  const range = printRange(low, high, unit);
  if (kind === 'yours') return said.default(print(likely, unit));
  const inside = value >= low && value <= high;
  const measured = kind === 'measured';
  if (low < high && !inside) return measured ? said.outsideStudied(range) : said.outsideAssumed(range);
  return measured ? said.rangeWas(range) : said.assumptionWas(range);
}

/** The line below a field for a number that the reader set. */
function echoOfTheirs(each: Case, key: string, now: Parameter, ours: Parameter): string {
  const unit = unitOf(each, key);
  const { low, likely, high } = now;
  const ends = each.state.ranges?.[key];
  const range = printRange(low, high, unit);
  const middle = ends && low < high && likely === middleOf(ends, now, each.words.inputs[key]?.log);
  const given = ends ? (low < high ? `, ${range}${middle ? said.middle : ''}` : said.exactly) : '';
  const kept = ends || now.kind === 'yours' || low === high ? '' : said.uncertainty(range);
  return `<b class="text-yours">${print(likely, unit)}</b> · ${said.yours}${given}${against(ours, likely, unit)}${kept}`;
}

/** The line below a field: what was understood, and what kind of number it is. */
export function echo(each: Case, key: string): string {
  const { words, state } = each;
  const { now, ours, set } = standing(each, key) ?? {};
  if (!now || !ours) return '';
  if (set) return echoOfTheirs(each, key, now, ours);
  const unit = unitOf(each, key);
  const { kind, low, likely, high, row } = now;
  const arguing = argumentOn(each.words, each.state, key);
  const secondHand = words.reported?.includes(key) ? said.onSecondHand : '';
  if (kind === 'yours')
    return `<b>${print(likely, unit)}</b> · ${arguing ? escape(arguing.people ?? said.supposed) : `${said.yourNumber}${secondHand && said.knownSecondHand}`}`;
  const from = arguing
    ? escape(arguing.people ?? said.supposed)
    : kind === 'assumed'
      ? said.assumption + secondHand
      : row
        ? escape(rowName(words, state.row ?? row))
        : said.measured;
  const range = low === high ? print(likely, unit) : printRange(low, high, unit);
  return `<b${kind === 'measured' ? ' class="text-evidence"' : ''}>${range}</b> · ${low === high ? '' : said.likely(print(likely, unit))}${from}`;
}

/** The track of a slider, with our range as a band, and the reader's on it. */
export function band(each: Case, key: string): string {
  const slider = each.words.inputs[key];
  const { ours, set } = standing(each, key) ?? {};
  const ends = endsOf(each, key);
  if (!slider || !ours || !ends) return '';
  const rect = ({ low, high }: Ends, y: number, height: number, more: string) => {
    const [from, to] = [placeOf(low, slider) * 100, placeOf(high, slider) * 100];
    return `<rect x="${coordinate(from)}%" width="${coordinate(to - from)}%" y="${y}" height="${height}" ${more}/>`;
  };
  const evidence =
    ours.kind === 'yours'
      ? ''
      : rect(
          ours,
          10,
          8,
          ours.kind === 'measured'
            ? 'class="fill-evidence" fill-opacity=".45"'
            : 'class="fill-paper stroke-muted" stroke-dasharray="3 2"',
        );
  return `<svg width="100%" height="28" aria-hidden="true"><line x2="100%" y1="14" y2="14" class="stroke-muted"/>${evidence}${set ? rect(ends, 12, 4, 'class="fill-yours"') : ''}</svg>`;
}
