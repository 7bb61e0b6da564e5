import * as words from '#words/answering';
import type { Model, Parameter } from '../../models/model.ts';
import type { DecimalSign } from './decimal-sign.ts';
import { refusal } from './parse-number.ts';
import { parseRange } from './parse-range.ts';
import type { Printed } from './quantity.ts';
import type { Ends } from './state.ts';
import type { Words } from './words-schema.ts';

/** Why a text was refused, and the readings of it that would be accepted. */
export interface Refusal {
  readonly problem: string;
  readonly offers: readonly string[];
}

/** A number for an input, and its range where one was written. */
export interface Reading {
  readonly value: number;
  readonly ends?: Ends | undefined;
}

interface Form {
  readonly model: Model;
  readonly words: Pick<Words, 'inputs'>;
}

/** The words accepted after a number, by its unit. Any other is refused: four days are not four hours. */
const written: Readonly<Partial<Record<Printed, RegExp>>> = {
  ...words.written,
  'hours/week': words.written.hours,
  ratio: words.written.multiple,
};

/**
 * The middle of a range on its slider: the mean of its ends, or their geometric mean on a logarithmic slider. Rounded
 * as people would say it, but never out of the range.
 */
export function middleOf({ low, high }: Ends, { whole }: Pick<Parameter, 'whole'>, log = false): number {
  const middle = log && low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  const rounded = whole ? Math.round(middle) : Number(middle.toPrecision(log ? 3 : 12));
  return rounded < low || rounded > high ? middle : rounded;
}

/**
 * Reads the text of a field or an address as a value of the model, with its range; or says why it cannot be read.
 *
 * @param per how many written units make one of the model's: 100 for a share in a field, written in per cent
 * @param sign the decimal sign where it was written: in an address always a point
 */
export function readInput(
  each: Form,
  key: string,
  text: string,
  per: number,
  sign?: DecimalSign,
): Reading | Refusal {
  const parameter = Object.hasOwn(each.model.parameters, key) ? each.model.parameters[key] : undefined;
  if (!parameter) return { problem: words.unknownInput, offers: [] };
  const input = each.words.inputs[key];
  const unit = input?.unit ?? parameter.unit;
  const word = written[unit];
  const { numbers, problem = '', readings = [] } = parseRange(text, word, sign);
  const refused: string[] = [];
  const values = (numbers ?? []).map((number) => {
    const value = per === 1 ? number : Number((number / per).toFixed(8));
    const why = refusal(value, parameter, unit);
    if (why && !refused.includes(why)) refused.push(why);
    return value;
  });
  const [low = 0, likely = low, high = likely] = values;
  if (refused.length) return { problem: refused.join(' '), offers: [] };
  if (values.length === 1) return { value: low };
  if (values.length === 2) {
    const ends = { low, high };
    return { value: middleOf(ends, parameter, input?.log), ends };
  }
  if (values.length) return { value: likely, ends: { low, high } };
  const offers: string[] = [];
  const reasons: string[] = [];
  for (const reading of readings) {
    const tried = readInput(each, key, reading, per, sign);
    if ('value' in tried) offers.push(reading);
    else reasons.push(tried.problem);
  }
  return {
    problem: offers.length || !reasons.length ? problem : words.neither(problem, reasons.join(' ')),
    offers,
  };
}
