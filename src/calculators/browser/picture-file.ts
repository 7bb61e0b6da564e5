import { taking as said } from '#words/taking';
import { dateIn } from '../../text/date-in.ts';
import type { PublishedWords } from '../answer/published-words.ts';
import { answerPicture, pictureSizes, type PictureSize } from '../picture/picture.ts';
import { figureOf } from '../../plates/figures/of-calculator.ts';
import type { Awake } from './awake.ts';

const toText = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error(said.faceUnread));
    reader.readAsDataURL(blob);
  });

/** The page's own `@font-face` rules for upright Latin text, with the font files embedded. */
async function typefaces() {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const [family, range] = ['font-family', 'unicode-range'].map((name) => style.getPropertyValue(name));
      return (
        /Source Serif 4|Instrument Sans/.test(family ?? '') &&
        !/fallback/i.test(family ?? '') &&
        // The basic Latin subset, not the one with further accents.
        /U\+0*20-/i.test(range ?? '') &&
        style.getPropertyValue('font-style') !== 'italic'
      );
    });
  const whole = rules.map(async ({ style, parentStyleSheet }) => {
    const [, address = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
    const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
    if (!answer.ok) throw new Error(said.faceAnswers(answer.status));
    const [family, weight] = ['font-family', 'font-weight'].map((name) => style.getPropertyValue(name));
    return `@font-face{font-family:${family};font-weight:${weight};src:url(${await toText(await answer.blob())})}`;
  });
  return (await Promise.all(whole)).join('');
}

async function load(page: string): Promise<readonly [PublishedWords, string]> {
  const [words, faces] = await Promise.all([fetch(`${page}words.json`), typefaces()]);
  if (!words.ok) throw new Error(said.wordsAnswer(words.status));
  // Written by src/pages/calculators/[id]/words.json.ts of the same deployment.
  return [(await words.json()) as PublishedWords, faces];
}
let loaded: ReturnType<typeof load> | undefined;

async function asPng(svg: string, { width, height }: { readonly width: number; readonly height: number }) {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  // WebKit draws a picture's embedded typefaces only from the second time on.
  for (const wait of [0, 100]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    pen?.drawImage(picture, 0, 0, width, height);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error(said.notWritten);
  return blob;
}

/** The answer shown, as a picture file that does not depend on this page. */
export async function pictureFile({ id, model, page, state }: Awake, size: PictureSize, type: 'png' | 'svg') {
  loaded ??= load(page).catch((error: unknown) => {
    // A connection lost for a moment must not fail the next picture too.
    loaded = undefined;
    throw error;
  });
  const [published, faces] = await loaded;
  const draft = {
    size,
    day: dateIn(document.documentElement.lang)(new Date()),
    faces,
    figure: await figureOf(id),
  };
  const svg = answerPicture({ model, words: published.words, state }, published, draft);
  const name = `${id}${size === 'slide' ? '-16x9' : ''}.${type}`;
  return type === 'svg'
    ? new File([svg], name, { type: 'image/svg+xml' })
    : new File([await asPng(svg, pictureSizes[size])], name, { type: 'image/png' });
}
