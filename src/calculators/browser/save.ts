import { taking as said } from '#words/taking';
import { csv } from '../../text/csv.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { answerOf, type Case, drawnOf, unitOf } from '../answer/answer.ts';
import { originOf } from '../picture/origins.ts';
import type { PictureSize } from '../picture/picture.ts';
import type { Awake } from './awake.ts';
import { button, create, toolBox } from './elements.ts';
import { addressOf } from './page-address.ts';
import { wholeAnswer } from '../answer/plain-answer.ts';

/** A scenario as files: its picture, and its inputs with ranges and sources, results and version. */

const rounded = <Value>(value: Value) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);

/** Everything about a case that the JSON and CSV files hold. */
function recordOf(each: Case, address: string) {
  const { model, words, state } = each;
  const answer = answerOf(each);
  const parameters = parametersUnder(model, answer.scenario);
  return {
    model: model.id,
    version: model.version,
    title: words.title,
    address,
    answer: wholeAnswer(words, answer),
    shape: model.distribution ? said.drawn : said.arithmetic,
    row: state.row ?? null,
    arguments: state.switches,
    inputs: Object.entries(parameters).map(([key, { kind, symbol, low, likely, high }]) => ({
      key,
      label: words.inputs[key]?.label ?? key,
      symbol,
      unit: unitOf(each, key),
      kind,
      low,
      likely,
      high,
      ...originOf(each, key),
    })),
    results: Object.entries(model.evaluate(answer.inputs)).map(([key, value]) => {
      const drawn = typeof value === 'number' ? drawnOf(answer.simulation, key) : null;
      const range = drawn && {
        low: rounded(drawn.p10),
        middle: rounded(drawn.p50),
        high: rounded(drawn.p90),
      };
      return {
        key,
        label: words.outputs[key]?.label ?? key,
        unit: unitOf(each, key),
        atYourInputs: rounded(value),
        ...range,
      };
    }),
  };
}

const asJson = (awake: Awake) => `${JSON.stringify(recordOf(awake, addressOf(awake)), null, 2)}\n`;

function asCsv(awake: Awake): string {
  const { inputs, results, model, version, address, answer } = recordOf(awake, addressOf(awake));
  return csv([
    said.columns,
    ...inputs.map((each) => [
      said.input,
      each.key,
      each.label,
      each.unit,
      each.kind,
      each.setByReader,
      each.low,
      each.likely,
      each.high,
      '',
      each.argument ?? each.sources.join(' '),
    ]),
    ...results.map((each) => [
      said.result,
      each.key,
      each.label,
      each.unit,
      '',
      '',
      'low' in each ? each.low : '',
      'middle' in each ? each.middle : '',
      'high' in each ? each.high : '',
      each.atYourInputs,
      '',
    ]),
    [said.model, model, answer, '', '', '', '', '', '', version, address],
  ]);
}

/** Hands a file to the browser, under its name. */
function download(file: File) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const picture = async (awake: Awake, size: PictureSize, type: 'png' | 'svg') =>
  (await import('./picture-file.ts')).pictureFile(awake, size, type);
const text = ({ id }: Awake, ending: string, type: string, content: string) =>
  new File([content], `${id}.${ending}`, { type });

/** The files on offer, by the label of their button. */
const files: Readonly<Record<string, (awake: Awake) => File | Promise<File>>> = {
  [said.files.picture]: (awake) => picture(awake, 'card', 'png'),
  [said.files.slide]: (awake) => picture(awake, 'slide', 'png'),
  [said.files.drawing]: (awake) => picture(awake, 'slide', 'svg'),
  [said.files.csv]: (awake) => text(awake, 'csv', 'text/csv', asCsv(awake)),
  [said.files.json]: (awake) => text(awake, 'json', 'application/json', asJson(awake)),
};

/** Saves a file, and returns the outcome in words. */
async function saved(awake: Awake, label: string): Promise<string> {
  try {
    const file = await files[label]?.(awake);
    if (file) download(file);
    return file ? said.saved(file.name) : '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return said.notMade(label, reason);
  }
}

/** Offers every file. */
export function save(awake: Awake, announce: (sentence: string) => void) {
  const outcome = create('p', { className: 'mt-1' });
  toolBox(awake)?.replaceChildren(
    create('p', {}, said.aFile),
    ...Object.keys(files).map((label) =>
      button(label, () => {
        void saved(awake, label).then((words) => {
          outcome.textContent = words;
          announce(words);
        });
      }),
    ),
    outcome,
  );
}
