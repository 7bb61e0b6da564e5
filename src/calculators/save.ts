import { escape } from '../charts/escape.ts';
import { parametersUnder } from '../models/scenario.ts';
import { answerOf, type Case, drawnOf, unitOf } from './answer.ts';
import type { Awake } from './island.ts';
import { grounds, sourcesOfRows } from './grounds-by-id.ts';
import { addressOf } from './tools.ts';
import { wholeAnswer } from './whole-answer.ts';

/** A scenario as files: inputs with ranges and sources, results, version; and its picture. */

const rounded = <Value>(value: Value) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);

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
      : 'no distribution: the formula answers, it measures nothing',
    row: state.row ?? null,
    arguments: state.switches,
    inputs: Object.entries(parameters).map(([key, { kind, low, likely, high, row }]) => ({
      key,
      label: words.inputs[key]?.label ?? key,
      symbol: grounds[model.id]?.[key]?.symbol,
      unit: unitOf(each, key),
      kind,
      setByReader: Object.hasOwn(state.values, key),
      low,
      likely,
      high,
      sources: (row && state.row && sourcesOfRows[state.row]) || (grounds[model.id]?.[key]?.sources ?? []),
    })),
    results: Object.entries(model.evaluate(answer.inputs)).map(([key, value]) => {
      const drawn = typeof value === 'number' ? drawnOf(answer.simulation, key) : null;
      const range = drawn && { p10: rounded(drawn.p10), p50: rounded(drawn.p50), p90: rounded(drawn.p90) };
      return {
        key,
        label: words.outputs[key]?.label ?? key,
        unit: unitOf(each, key),
        asItStands: rounded(value),
        ...range,
      };
    }),
  };
}

export const asJson = (awake: Awake) => `${JSON.stringify(recordOf(awake, addressOf(awake)), null, 2)}\n`;

/** A field of CSV; one that a spreadsheet would take for a formula is marked as text. */
const field = (value: string | number | boolean | null | undefined) => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export function asCsv(awake: Awake): string {
  const { inputs, results, model, version, address, answer } = recordOf(awake, addressOf(awake));
  const lines: Parameters<typeof field>[0][][] = [
    [
      'what',
      'key',
      'label',
      'unit',
      'kind',
      'set by reader',
      'low or p10',
      'likely or p50',
      'high or p90',
      'as it stands',
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
      each.sources.join(' '),
    ]),
    ...results.map((each) => [
      'result',
      each.key,
      each.label,
      each.unit,
      '',
      '',
      'p10' in each ? each.p10 : '',
      'p50' in each ? each.p50 : '',
      'p90' in each ? each.p90 : '',
      each.asItStands,
      '',
    ]),
    ['model', model, answer, '', '', '', '', '', '', version, address],
  ];
  return `${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

/** The chart with its sentence, its source and its colours, to stand alone. */
export function asSvg(awake: Awake): string {
  const { root, words, model } = awake;
  const style = getComputedStyle(root);
  const colour = (name: string) => {
    const probe = document.createElement('i');
    probe.style.color = `var(--color-${name})`;
    root.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const answer = wholeAnswer(words, answerOf(awake));
  const dots = root.querySelector('[data-part="dots"] svg');
  const pictures = dots
    ? [{ label: '', svg: dots }]
    : [...root.querySelectorAll('[data-part="detail"] li')].flatMap((line) => {
        const svg = line.querySelector('svg');
        return svg ? [{ label: line.querySelector('span')?.firstChild?.textContent ?? '', svg }] : [];
      });
  let y = 44;
  const text = wrapped(answer, 66).map(
    (line) =>
      `<text x="32" y="${(y += 30)}" font-size="24" font-family="Georgia, serif" fill="${colour('ink')}">${escape(line)}</text>`,
  );
  y += 24;
  const charts = pictures.map(({ label, svg }) => {
    const height = Number(svg.getAttribute('height'));
    const title = label
      ? `<text x="32" y="${(y += 18)}" font-size="14" fill="${colour('ink')}">${escape(label.trim())}</text>`
      : '';
    const chart = `${title}<svg x="32" y="${y + 4}" width="736" height="${height}" overflow="visible">${svg.innerHTML}</svg>`;
    y += height + 8;
    return chart;
  });
  const foot = `${words.title}, version ${model.version}. ${addressOf(awake)}`;
  const looks = ['ink', 'paper', 'muted', 'grid', 'evidence', 'evidence-wash', 'yours'].map(
    (role) => `.fill-${role}{fill:${colour(role)}}.stroke-${role}{stroke:${colour(role)}}`,
  );
  const css = `text{font-family:${style.fontFamily.replaceAll('"', "'")}}svg svg text{font-size:13px}${looks.join('')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${y + 56}" viewBox="0 0 800 ${y + 56}"><title>${escape(answer)}</title><style>${escape(css).replaceAll('&#39;', "'")}</style><rect width="800" height="${y + 56}" fill="${colour('paper')}"/><text x="32" y="40" font-size="15" font-weight="600" fill="${colour('ink')}">${escape(words.question)}</text>${text.join('')}${charts.join('')}<text x="32" y="${y + 34}" font-size="12" fill="${colour('muted')}">${escape(foot)}</text></svg>`;
}

function download({ id }: Awake, ending: string, blob: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `fulcrum-${id}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const save = (awake: Awake, ending: string, type: string, content: string) =>
  download(awake, ending, new Blob([content], { type }));

/** The picture at twice its size, as PNG. */
export async function savePng(awake: Awake): Promise<void> {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(asSvg(awake))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('The canvas gave no picture.');
  download(awake, 'png', blob);
}
