import { pathToFileURL } from 'node:url';
import { encodingMistakes, readText } from './encoding.ts';
import { mistake, type Problem } from './problem.ts';
import { syntaxMistake } from './syntax.ts';
import { leftInText } from './unwritten.ts';
import { readBroken, readWords, type Words } from '../manuscript/read.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** A Markdown or MDX file: its front matter and its words, where they can be read. */
export interface Document {
  /** Where it stands on the disk. */
  readonly path: string;
  /** How a report names it. */
  readonly file: string;
  /** Its path in its folder, without the ending: `x` for `x.mdx` and `x/index.mdx`. */
  readonly name: string;
  readonly front: YamlRecord | undefined;
  readonly words: Words | undefined;
  /** What a tool left for its author to write. */
  readonly left: ReturnType<typeof leftInText>;
  readonly problems: readonly Problem[];
}

const opening = /^(?:\uFEFF)?(\s*\n)?---[ \t]*\r?\n/;

interface FrontMatter {
  readonly text: string;
  readonly firstLine: number;
  /** The words that follow, on the lines where they stand in the file. */
  readonly words: string;
}

/** The front matter of a text, and the line on which it begins. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const start = opening.exec(source)?.[0];
  if (start === undefined) return undefined;
  const rest = source.slice(start.length);
  const end = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (!end) return undefined;
  const length = start.length + end.index + end[0].length;
  const words = source.slice(0, length).replace(/[^\r\n]/g, '') + source.slice(length);
  return { text: rest.slice(0, end.index), firstLine: start.split('\n').length, words };
}

function readFront(front: FrontMatter | undefined, source: string, file: string) {
  if (front) return readYaml(front.text, file, 'front matter', front.firstLine);
  const found = source.startsWith('+++') ? 'TOML between +++ lines' : 'missing';
  return {
    record: undefined,
    problems: [mistake({ file, line: 1 }, 'front matter', found, 'YAML between two lines of three hyphens')],
  };
}

export function readDocument(path: string, file: string, name: string): Document {
  const { text: source, notUtf8 } = readText(path);
  const front = frontMatterOf(source);
  const { record, problems: ofFront } = readFront(front, source, file);
  const problems = [...encodingMistakes(notUtf8, file), ...ofFront];
  const body = front?.words ?? source;
  const left = leftInText(body, file);
  try {
    const words = readWords(body, pathToFileURL(path));
    return { path, file, name, front: record, words, left, problems };
  } catch (error) {
    return {
      path,
      file,
      name,
      front: record,
      words: readBroken(body, pathToFileURL(path)),
      left,
      problems: [...problems, syntaxMistake(error, source, file)],
    };
  }
}
