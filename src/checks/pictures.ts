import { closeSync, existsSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPicture } from '../publication/paths.ts';
import { nearest } from '../publication/vocabulary.ts';
import type { Document } from './documents.ts';
import { imperfection, mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Element, Manuscript } from '../manuscript/manuscript.ts';

/** Whether an import names a picture in the folder of its text or below, without a query. */
const isBeside = (url: string) => /^\.\/(?!.*\.\.)[^?#%]*$/.test(url) && isPicture(url);
const foreign = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly nearest: readonly string[];
}

const isFile = (absolute: string) => existsSync(absolute) && statSync(absolute).isFile();

/** How files of each format begin. Any other would break a build with a stack trace. */
const beginning =
  /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp|II\*\0|MM\0\*)|^(?:\xef\xbb\xbf)?\s*<[^]*<svg\b|^\s*<svg\b/;

function holdsPicture(absolute: string) {
  const file = openSync(absolute, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return beginning.test(bytes.toString('latin1', 0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}

const decoded = (url: string) => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/** Whether two names differ only in Unicode form: macOS may store a letter and its accent separately. */
const isAlike = (one: string, other: string) =>
  path.posix.normalize(one).normalize('NFC') === path.posix.normalize(other).normalize('NFC');

/** Similar pictures in the folder that an address names, or else beside the document, as relative paths. */
function near(document: Document, absolute: string): string[] {
  const beside = path.dirname(document.path);
  const folder = [path.dirname(absolute), beside].find(existsSync) ?? beside;
  const pictures = readdirSync(folder)
    .filter((name) => isPicture(name))
    .map((name) => path.relative(beside, path.join(folder, name)).replaceAll(path.sep, '/'))
    .map((name) => (name.startsWith('.') ? name : `./${name}`));
  return nearest(pictures, path.relative(beside, absolute), (name) => [name.replace(/^\.\//, '')]);
}

/**
 * What is wrong with a picture's address. `served`: addresses of published files; without it, none may begin with /.
 */
function faultOf(
  url: string,
  document: Document,
  served: ReadonlySet<string> | undefined,
): Fault | undefined {
  const expected = 'a picture that is there, its path relative to the essay';
  if (url.trim() === '') return { found: 'empty', expected, nearest: [] };
  if (foreign.test(url)) {
    return {
      found: quoted(url),
      expected: 'a picture of our own: pages load nothing from other sites',
      nearest: [],
    };
  }
  if (url.startsWith('/')) {
    if (served?.has(decoded(url))) return undefined;
    return served
      ? {
          found: quoted(url),
          expected: 'a picture that is there, in public/',
          nearest: nearest(
            [...served].filter((name) => isPicture(name)),
            url,
            (name) => [name],
          ),
        }
      : { found: quoted(url), expected, nearest: [] };
  }
  const absolute = path.resolve(path.dirname(document.path), decoded(url));
  if (!isFile(absolute)) {
    const alike = near(document, absolute).find((name) => isAlike(name, decoded(url)));
    if (alike !== undefined)
      return {
        found: `${quoted(url)}, and a file whose name only looks the same`,
        expected:
          'one name for both: of one its accents are signs of their own (Unicode NFD), of the other not',
        nearest: [alike],
      };
    return { found: `${quoted(url)}, where nothing is`, expected, nearest: near(document, absolute) };
  }
  if (isPicture(absolute) && holdsPicture(absolute)) return undefined;
  return {
    found: isPicture(absolute) ? `${quoted(url)}, which holds no picture` : quoted(url),
    expected: 'a picture: avif, gif, jpg, png, svg, tiff or webp',
    nearest: isPicture(absolute) ? [] : near(document, absolute),
  };
}

/** A thumbnail is a picture beside the essay or the name of a plate. */
export function checkThumbnail(document: Document, plateNames: readonly string[]): Problem[] {
  const written = document.front?.fields['thumbnail'];
  if (!document.front || typeof written !== 'string' || plateNames.includes(written)) return [];
  const place = document.front.placeOf(['thumbnail']);
  if (written.includes('/') || isPicture(written)) {
    const fault = faultOf(written, document, undefined);
    return fault ? [mistake(place, 'thumbnail', fault.found, fault.expected, fault.nearest)] : [];
  }
  const expected = 'a picture beside the essay, or the name of a plate';
  const found = written.trim() === '' ? 'empty' : quoted(written);
  return [
    mistake(
      place,
      'thumbnail',
      found,
      expected,
      nearest(plateNames, written, (name) => [name]),
    ),
  ];
}

const missingAlt = 'a text that says what the picture shows, for readers who cannot see it';

/** Checks the imported picture of a `<Figure src={picture} alt="…">` or an `<Elsewhere>`. */
function checkFigure(figure: Element, manuscript: Manuscript, document: Document): Problem[] {
  const place = { file: document.file, line: figure.line, column: figure.column };
  const { src, alt } = figure.attributes;
  const field = `<${figure.name} src>`;
  const mayLack = figure.name === 'Elsewhere';
  if (mayLack && src === undefined) return [];
  const problems: Problem[] = [];
  const imported = src?.expression === undefined ? undefined : manuscript.imports.get(src.expression);
  if (src?.expression !== undefined && src.text === undefined && imported === undefined) {
    const near = nearest([...manuscript.imports.keys()], src.expression, (name) => [name]);
    problems.push(mistake(place, field, `{${src.expression}}`, 'a picture imported in this file', near));
  } else if (imported === undefined) {
    const found = src === undefined ? 'missing' : quoted(src.text ?? '');
    const expected = 'an import: "import picture from \'./picture.png\'" above, and src={picture} here';
    problems.push(mistake(place, field, found, expected));
  }
  // Astro imports an SVG file as a component, which <Figure> cannot resize.
  if (imported && /\.svg$/i.test(imported.url))
    problems.push(
      mistake(place, field, quoted(imported.url), `a photograph; a drawing is written ![…](${imported.url})`),
    );
  if (!mayLack && (alt === undefined || alt.text?.trim() === '')) {
    problems.push(imperfection(place, '<Figure alt>', alt === undefined ? 'missing' : 'empty', missingAlt));
  }
  return problems;
}

/** Checks every picture in a text: that it exists, and has an alternative text. */
export function checkPictures(
  document: Document,
  served: ReadonlySet<string>,
  trustAuthors: boolean,
): Problem[] {
  const { manuscript, file } = document;
  const drawn = manuscript.pictures.flatMap(({ url, alt, line, column }) => {
    const place = { file, line, column };
    const fault = faultOf(url, document, served);
    return [
      ...(fault ? [mistake(place, 'picture', fault.found, fault.expected, fault.nearest)] : []),
      ...(alt.trim() === ''
        ? [imperfection(place, 'picture', `${quoted(url)}, without alternative text`, missingAlt)]
        : []),
    ];
  });
  const imports = [...manuscript.imports.values()].flatMap(({ url, line, column }) => {
    const place = { file, line, column };
    if (!isBeside(url))
      return trustAuthors
        ? []
        : [
            mistake(
              place,
              'import',
              quoted(url),
              "a picture beside this text: './name.png'. Components need none",
            ),
          ];
    const fault = faultOf(url, document, undefined);
    return fault ? [mistake(place, 'import', fault.found, fault.expected, fault.nearest)] : [];
  });
  const figures = manuscript.elements
    .filter(({ name, spread }) => (name === 'Figure' || name === 'Elsewhere') && !spread)
    .flatMap((figure) => checkFigure(figure, manuscript, document));
  return [...drawn, ...imports, ...figures];
}
