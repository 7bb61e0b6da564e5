import { csv } from '../../text/csv.ts';
import { escape } from '../../text/escape.ts';
import { wrap } from '../../text/wrap.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { isWeighing } from '../../models/speed-ratio.ts';
import { speedRatioSources } from '../../models/speed-ratio-sources.ts';
import { answerOf, type Case, drawnOf, unitOf } from '../answer/answer.ts';
import type { Awake } from './awake.ts';
import { addressOf } from './page-address.ts';
import { wholeAnswer } from '../answer/plain-answer.ts';

/** A scenario as files: inputs with ranges and sources, results, version; and its picture. */

const sourcesOfRows: Readonly<Record<string, readonly string[]>> = speedRatioSources;

const rounded = <Value>(value: Value) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);

/** What the range of an input is from: the reader, an argument that is switched on, or findings. */
function originOf({ model, words, state }: Case, key: string) {
  const setByReader = Object.hasOwn(state.values, key);
  const argument = setByReader
    ? undefined
    : words.switches.findLast(
        ({ id, ranges, values }) =>
          state.switches.includes(id) && Object.hasOwn({ ...ranges, ...values }, key),
      )?.label;
  const row = model.parameters[key]?.row ? state.row : undefined;
  const ofRow = isWeighing(row ?? '') ? [] : sourcesOfRows[row ?? ''];
  const sources = ofRow ?? model.parameters[key]?.sources ?? [];
  return {
    setByReader,
    ...(argument ? { argument } : {}),
    sources: setByReader || argument ? [] : sources,
  };
}

/** All there is to take away of a case. */
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
    shape: model.distribution
      ? 'triangular over low, likely, high (our assumption); 1,024 Sobol points under a fixed seed'
      : 'no study gives a range for these inputs: arithmetic, not evidence',
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
    [
      'what',
      'key',
      'label',
      'unit',
      'kind',
      'set by reader',
      'low',
      'likely or middle',
      'high',
      'at your inputs',
      'sources',
    ],
    ...inputs.map((each) => [
      'input',
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
      'result',
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
    ['model', model, answer, '', '', '', '', '', '', version, address],
  ]);
}

/** A drawing of the page that needs nothing of it: what its classes say is written into it. */
function freestanding(svg: SVGElement, place: Readonly<Record<string, number>>): string {
  const alone = document.importNode(svg, true);
  const copies = [alone, ...alone.querySelectorAll<SVGElement>('*')];
  [svg, ...svg.querySelectorAll('*')].forEach((drawn, index) => {
    const copy = copies[index];
    if (copy instanceof SVGSVGElement) copy.setAttribute('overflow', 'visible');
    if (!copy?.hasAttribute('class')) return;
    const { fill, stroke } = getComputedStyle(drawn);
    copy.removeAttribute('class');
    copy.setAttribute('fill', fill);
    copy.setAttribute('stroke', stroke);
  });
  for (const [name, value] of Object.entries({ ...place, 'font-size': 13 }))
    alone.setAttribute(name, String(value));
  return new XMLSerializer().serializeToString(alone);
}

/** The chart with its sentence, its source and its colours, to stand alone. */
function asSvg(awake: Awake): string {
  const { root, words, model } = awake;
  const colour = (name: string) => {
    const probe = document.createElement('i');
    probe.style.color = `var(--color-${name})`;
    root.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const answer = wholeAnswer(words, answerOf(awake));
  let y = 40;
  const line = (text: string, height: number, size: number, role = 'ink', more = '') =>
    `<text x="32" y="${(y += height)}" font-size="${size}" fill="${colour(role)}"${more}>${escape(text)}</text>`;
  const drawn = [
    `<text x="32" y="40" font-size="15" font-weight="600" fill="${colour('ink')}">${escape(words.question)}</text>`,
  ];
  y += 4;
  for (const part of wrap(answer, ({ length }) => length <= 66))
    drawn.push(line(part, 30, 24, 'ink', ' font-family="Georgia, serif"'));
  y += 24;
  const chart = (svg: SVGElement, inset: number) => {
    const height = Number(svg.getAttribute('height'));
    drawn.push(freestanding(svg, { x: 32 + inset, y: y + 4, width: 736 - 2 * inset, height }));
    y += height + 8;
  };
  const dots = root.querySelector<SVGElement>('[data-part="dots"] svg');
  if (dots) chart(dots, 0);
  else {
    for (const bar of root.querySelectorAll('[data-part="detail"] li')) {
      const svg = bar.querySelector('svg');
      if (!svg) continue;
      drawn.push(line(bar.querySelector('span')?.firstChild?.textContent?.trim() ?? '', 18, 14));
      // At both ends as much room as the words there take.
      chart(svg, 56);
    }
  }
  drawn.push(line(words.axis.label, 14, 13, 'muted'));
  const compared = root.querySelector('[data-part="compare"]')?.textContent;
  if (compared)
    for (const part of wrap(compared, ({ length }) => length <= 100)) drawn.push(line(part, 20, 14));
  y += 14;
  drawn.push(line(`${words.title}, version ${model.version}.`, 20, 12, 'muted'));
  for (const part of addressOf(awake).match(/.{1,110}/g) ?? []) drawn.push(line(part, 16, 12, 'muted'));
  const size = `width="800" height="${y + 24}"`;
  const family = escape(getComputedStyle(root).fontFamily);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 800 ${y + 24}" font-family="${family}"><title>${escape(answer)}</title><rect ${size} fill="${colour('paper')}"/>${drawn.join('')}</svg>`;
}

function download({ id }: Awake, ending: string, blob: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `fulcrum-${id}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return link.download;
}

/** The picture at twice its size, as PNG. */
async function asPng(awake: Awake): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(asSvg(awake))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('the drawn picture could not be written as PNG');
  return blob;
}

/** The files that can be taken away, each by its ending. */
const files: Readonly<Record<string, (awake: Awake) => Blob | Promise<Blob>>> = {
  csv: (awake) => new Blob([asCsv(awake)], { type: 'text/csv' }),
  json: (awake) => new Blob([asJson(awake)], { type: 'application/json' }),
  svg: (awake) => new Blob([asSvg(awake)], { type: 'image/svg+xml' }),
  png: asPng,
};
export const endings = Object.keys(files);

/** Saves one of them, and says in words what came of it. */
export async function save(awake: Awake, ending: string): Promise<string> {
  try {
    const blob = await files[ending]?.(awake);
    return blob ? `${download(awake, ending, blob)} was handed to your downloads.` : '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `No ${ending.toUpperCase()} could be made: ${reason}. The other files hold the same answer.`;
  }
}
