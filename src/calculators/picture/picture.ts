import { picture as said } from '#words/picture';
import { serifWidth, textWidth, wrapText } from '../../charts/text-width.ts';
import type { Figure } from '../../plates/figures/figure.ts';
import { escape } from '../../text/escape.ts';
import { isUntouched } from '../answer/address.ts';
import { type Answer, answerOf, answerParts, type Case, unitOf } from '../answer/answer.ts';
import { detailParts } from '../answer/detail.ts';
import { plainText } from '../answer/plain-answer.ts';
import { print } from '../answer/quantity.ts';
import { rowName } from '../answer/row-name.ts';
import { sentence } from '../answer/sentence.ts';
import { shownOf } from '../answer/shown.ts';
import { untouched } from '../answer/state.ts';
import type { PublishedWords } from '../answer/published-words.ts';
import { freestanding } from './freestanding.ts';
import { linesOf, spans } from './lines.ts';
import { sourcesOfCase } from './origins.ts';

/**
 * An answer as a picture, for previews of links and for slides: one drawing, made at build, at the edge and in the
 * browser. An SVG that only names the house's typefaces; whoever renders it has to supply them.
 */

/** A link's card, and a slide. */
export const pictureSizes = {
  card: { width: 1200, height: 630 },
  slide: { width: 1600, height: 900 },
} as const;
export type PictureSize = keyof typeof pictureSizes;

const wide = 1200;
const margin = 60;
const inner = wide - 2 * margin;
/** The column beside the chart, for the inputs behind the answer. */
const column = { x: 860, width: wide - margin - 860 };

interface Line {
  readonly size: number;
  readonly role?: string;
  readonly more?: string;
}

const fitted = (text: string, width: number, size: number) => {
  const [first = '', ...rest] = wrapText(text, width - size, size);
  return rest.length > 0 ? `${first.replace(/[,;:.]$/, '')} …` : first;
};

/** What sets this case apart: the reader's inputs with their defaults; for an untouched case, what it supposes. */
function given(each: Case, answer: Answer, { small }: PublishedWords) {
  const { model, words, state } = each;
  const touched = !isUntouched(state);
  const keys = touched ? Object.keys(state.values) : small;
  const rows = [
    ...keys.map((key) => ({
      label: words.inputs[key]?.label ?? key,
      value: print(answer.inputs[key] ?? 0, unitOf(each, key)),
      before: touched ? print(model.parameters[key]?.likely ?? 0, unitOf(each, key)) : '',
    })),
    ...(state.row === undefined ? [] : [{ label: rowName(words, state.row), value: '', before: '' }]),
    ...words.switches
      .filter(({ id }) => state.switches.includes(id))
      .map(({ label }) => ({ label, value: '', before: '' })),
  ];
  return { touched, rows };
}

interface Draft {
  readonly size: PictureSize;
  /** The date at the bottom left: the day on which a reader made the picture, or the edition in a preview. */
  readonly day: string;
  /** Rules of `@font-face`, for a picture that travels without its typefaces. */
  readonly faces?: string;
  /** The figure of the model; without one, the draws are shown as dots. */
  readonly figure?: Figure | undefined;
}

export function answerPicture(
  each: Case,
  published: PublishedWords,
  { size, day, faces = '', figure }: Draft,
): string {
  const { words } = each;
  const { colours, publication, mark, page, sources } = published;
  const pixels = pictureSizes[size];
  const tall = Math.round((wide * pixels.height) / pixels.width);
  const answer = answerOf(each);
  const html = sentence(words.answer, answer.terms);
  const colour = (role: string) => colours[role] ?? '';
  const drawn: string[] = [];
  const put = (content: string, x: number, y: number, { size, role = 'ink', more = '' }: Line) =>
    drawn.push(
      `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${colour(role)}"${more}>${content}</text>`,
    );
  const serif = ` font-family="'Source Serif 4', Georgia, serif"`;
  const end = ' text-anchor="end"';
  const strong = ' font-weight="600"';

  drawn.push(
    `<g transform="translate(${margin} 38) scale(1.6)"><path d="${mark.stroked}" fill="none" stroke="${colour('ink')}" stroke-width="2.5"/><path d="${mark.filled}" fill="${colour('ink')}"/></g>`,
    `<path d="M${margin} 88h${inner}" stroke="${colour('ink')}" stroke-width="2"/>`,
  );
  put(escape(publication), margin + 58, 66, { size: 30, more: serif + strong });
  put(escape(words.title), wide - margin, 65, { size: 24, role: 'muted', more: end });

  let y = 132;
  put(escape(fitted(words.question, inner, 28)), margin, y, { size: 28, role: 'muted' });

  const room = tall > 640 ? 4 : 3;
  const sizes = [48, 44, 40, 36, 32, 28];
  const set = (letters: number) => linesOf(html, inner, (text) => serifWidth(text, letters));
  const letters = sizes.find((each) => set(each).length <= room) ?? 26;
  y += 14;
  for (const line of set(letters)) {
    y += letters * 1.2;
    put(spans(line, colour('yours')), margin, y, { size: letters, more: serif });
  }

  const top = y + 36;
  const bottom = tall - 84;
  const { touched, rows } = given(each, answer, published);
  const before = touched
    ? wrapText(
        said.byDefault(plainText(sentence(words.short, answerOf({ ...each, state: untouched }).terms))),
        column.width,
        20,
      ).slice(0, 3)
    : [];
  before.forEach((line, index) => {
    put(escape(line), column.x, bottom - 25 * (before.length - 1 - index), { size: 20, role: 'muted' });
  });
  const last = bottom - 25 * before.length - 8;
  let beside = top + 8;
  put(touched ? said.withThese : said.supposing, column.x, beside, { size: 20, role: 'muted' });
  for (const [index, { label, value, before }] of rows.entries()) {
    const valued = [value, before && said.default(before)].filter(Boolean);
    // A short label has its number beside it.
    const room = column.width - textWidth(value, 20, 600) - 14;
    const oneLine = !before && textWidth(label, 20) <= room;
    const lines = wrapText(label, column.width, 20).slice(0, 2);
    const after = beside + 28 + 23 * (lines.length - 1) + (valued.length && !oneLine ? 24 : 0);
    if (after > last || (index < rows.length - 1 && after + 26 > last)) {
      if (beside + 28 <= last)
        put(said.more(rows.length - index), column.x, beside + 28, { size: 20, role: 'muted' });
      break;
    }
    const role = touched ? 'yours' : 'ink';
    lines.forEach((line, at) => {
      put(escape(line), column.x, beside + 28 + 23 * at, { size: 20, role: value ? 'ink' : role });
    });
    if (value)
      put(escape(value), oneLine ? wide - margin : column.x, after, {
        size: 20,
        role,
        more: strong + (oneLine ? end : ''),
      });
    if (before)
      put(escape(said.default(before)), column.x + textWidth(value, 20, 600) + 14, after, {
        size: 20,
        role: 'muted',
      });
    beside = after;
  }

  const place = { wide: column.x - margin - 40, tall: bottom - top + 8 };
  if (figure) {
    const sheet = figure.compose('card', shownOf(each, answer));
    const scale = Math.min(place.wide / sheet.width, place.tall / sheet.height);
    const svg = sheet.svg({
      title: words.axis.label,
      paint: colour,
      pixels: [sheet.width * scale, sheet.height * scale],
    });
    drawn.push(svg.replace('<svg', `<svg x="${margin}" y="${Math.round(top - 8)}"`));
  } else {
    const dots = { ...answerParts(each, answer), ...detailParts(each, answer, false) }['dots'] ?? '';
    const height = Number(/ height="([\d.]+)"/.exec(dots)?.[1] ?? 0) + 20;
    const scale = Math.min(1.9, place.tall / height);
    const across = place.wide / scale;
    if (dots)
      drawn.push(
        `<svg x="${margin}" y="${Math.round(top)}" width="${place.wide}" height="${height * scale}" viewBox="0 0 ${across} ${height}" overflow="visible">${freestanding(dots, colours).replace('width="100%"', `width="${across}"`)}<text y="${height - 4}" font-size="13" fill="${colour('muted')}">${escape(words.axis.label)}</text></svg>`,
      );
  }

  const labels = sourcesOfCase(each).flatMap((id) => sources[id] ?? []);
  const where = page.replace(/^https?:\/\/|\/$/g, '');
  const left = inner - textWidth(where, 20) - 30;
  const restsOn = (count: number) =>
    said.restsOn(day, said.sources(labels.slice(0, count), labels.length - count));
  const counts = [3, 2, 1].filter((count) => count <= labels.length);
  const rests = labels.length
    ? ([...counts.map(restsOn), said.restsOn(day, said.count(labels.length))].find(
        (words) => textWidth(words, 20) <= left - 20,
      ) ?? day)
    : said.arithmetic(day);
  drawn.push(`<path d="M${margin} ${tall - 62}h${inner}" stroke="${colour('rule')}"/>`);
  put(escape(where), wide - margin, tall - 28, { size: 20, more: end });
  put(escape(fitted(rests, left, 20)), margin, tall - 28, {
    size: 20,
    role: 'muted',
  });

  const size_ = `width="${pixels.width}" height="${pixels.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size_} viewBox="0 0 ${wide} ${tall}" font-family="'Instrument Sans', Arial, sans-serif" font-size="20"><title>${escape(`${words.question} ${plainText(html)}`)}</title>${faces && `<style>${faces}</style>`}<rect width="${wide}" height="${tall}" fill="${colour('paper')}"/>${drawn.join('')}</svg>`;
}
