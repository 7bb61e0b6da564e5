const sign = '\u0001';

export const stageNames = [
  'start',
  'checks',
  'content',
  'compile',
  'render',
  'cards',
  'feeds',
  'search',
  'finish',
] as const;
export type Stage = (typeof stageNames)[number];

/** A line in a build's output: the time up to here was spent in this integration or, without a name, in this stage. */
export const mark = (name: string) => `${sign}${name}`;
/** The same for the stage that ends here; from here on the build is in this one. */
export const entering = (stage: Stage) => `${sign}>${stage}`;

const ofIntegration: readonly (readonly [RegExp, Stage])[] = [
  [/check/, 'checks'],
  [/search|pagefind/, 'search'],
  [/card|shar/, 'cards'],
  [/feed|rss/, 'feeds'],
];
const ofFile: readonly (readonly [RegExp, Stage])[] = [
  [/^\/?search\/.*\.json$/, 'search'],
  [/\.(?:png|jpe?g|webp|avif|svg)$/, 'cards'],
  [/\.(?:xml|json|md|txt)$/, 'feeds'],
];
const stageOf = (names: readonly (readonly [RegExp, Stage])[], name: string) =>
  names.find(([form]) => form.test(name))?.[1];

/**
 * Reads a build's output piece by piece and adds up where the time went, each span going to what has just ended. Pages,
 * cards and feeds are told apart by the names of their files.
 */
export class Stopwatch {
  readonly seconds = new Map<Stage, number>();
  files = 0;
  stage: Stage = 'start';
  #last: number;
  #text = '';
  readonly #open: string[] = [];

  constructor(now: number) {
    this.#last = now;
  }

  read(piece: string, now: number) {
    this.#text += piece;
    // A file is named when it is begun and timed when it is done; two may be under way.
    const events =
      /\u0001(>?)([^\n]*)\n|[├└]─ (\S+)(?=\s)|\((?:\+[\d.]+m?s|restored|cached)\)|generating static routes/g;
    let end = 0;
    for (const event of this.#text.matchAll(events)) {
      end = event.index + event[0].length;
      const [whole, enters, name, file] = event;
      if (file !== undefined) this.#open.push(file);
      else if (whole.startsWith('(')) {
        this.files += 1;
        this.#add(stageOf(ofFile, this.#open.shift() ?? '') ?? this.stage, now);
      } else if (name === undefined) {
        this.#add(this.stage, now);
        this.stage = 'render';
      } else if (enters) {
        this.#add(this.stage, now);
        this.stage = stageNames.find((stage) => stage === name) ?? this.stage;
      } else this.#add(stageOf(ofIntegration, name) ?? this.stage, now);
    }
    this.#text = this.#text.slice(Math.max(end, this.#text.lastIndexOf('\n')));
  }

  #add(stage: Stage, now: number) {
    this.seconds.set(stage, (this.seconds.get(stage) ?? 0) + (now - this.#last) / 1000);
    this.#last = now;
  }
}
