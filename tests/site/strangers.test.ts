import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import { carriedHtml } from '../../src/finishing/carried-html.ts';
import { foreignIn } from '../../src/finishing/foreign-code.ts';
import { nothingAllowed } from '../../src/finishing/foreign-tag.ts';
import { frontMatterOf, yamlOptions } from '../../src/manuscript/front-matter.ts';
import { models } from '../../src/models/index.ts';
import { plateNames } from '../../src/plates/names.ts';
import { essay, Trial } from '../finishing/trial.ts';
import { seeds, strangeText, strangeWords } from '../content/strangers.ts';
import { filesUnder } from '../../src/reuse/files-under.ts';

/** What the checks accept of texts that strangers wrote, built and published for real. */

const [, seed = 1] = seeds;
const texts = fc.sample(strangeText, { seed, numRuns: 600 });
const words = fc.sample(strangeWords, { seed, numRuns: 200 });
let turn = 0;
const next = () => words[(turn += 1) % words.length] ?? '';

const essays = Object.fromEntries(
  texts.map((text, index) => [
    `content/essays/s${index}/index.${index % 2 ? 'mdx' : 'md'}`,
    essay(JSON.stringify(index % 3 ? `Essay ${index}` : next()), text),
  ]),
);

/** The words of a calculator with markup appended to every text. */
function spiked(held: unknown, key = ''): unknown {
  if (typeof held === 'string')
    return /^(?:unit|sharedAs|small|row)$/.test(key)
      ? held
      : (held + next()).slice(0, key === 'description' ? 160 : Infinity);
  if (Array.isArray(held)) return held.map((one: unknown) => spiked(one, key));
  if (!(held instanceof Object) || held instanceof Date) return held;
  return Object.fromEntries(
    Object.entries(held).map(([name, one]: [string, unknown]) => [name, spiked(one, name)]),
  );
}

const calculators = Object.fromEntries(
  filesUnder('content/calculators').map((name) => {
    const front = frontMatterOf(readFileSync(`content/calculators/${name}`, 'utf8'));
    return [
      `content/calculators/${name}`,
      `---\n${stringify(spiked(parseYaml(front?.text ?? '', yamlOptions)))}---\n\nWords.\n`,
    ];
  }),
);
const ledger = Object.fromEntries(
  filesUnder('content/sources').map((name) => [
    `content/sources/${name}`,
    readFileSync(`content/sources/${name}`, 'utf8').replace(
      /^(title|summary): .*\n(?: +.*\n)*/gm,
      (_, key: string) => `${key}: ${JSON.stringify(`Of ${next()}`)}\n`,
    ),
  ]),
);

const trial = new Trial('strangers', { ...essays, ...calculators, ...ledger, 'public/x.png': 'x' });
// Imperfect content is to be published too.
trial.write(
  'src/site.ts',
  readFileSync('src/site.ts', 'utf8').replace('strict: boolean = true', 'strict: boolean = false'),
);
afterAll(() => {
  trial.remove();
});

const mistakes = () =>
  checkContent(trial.path('content'), {
    models: Object.keys(models),
    plateNames,
    routes: filesUnder('src/pages'),
  }).filter(({ severity }) => severity === 'mistake');

let accepted = 0;
let built: ReturnType<Trial['built']>;
let outcome: Awaited<ReturnType<Trial['build']>>;

beforeAll(async () => {
  // What refers to something that was refused is refused in its turn.
  for (let found = mistakes(); found.length > 0; found = mistakes())
    for (const file of new Set(found.map((one) => one.file))) trial.erase(file);
  accepted = filesUnder(trial.path('content')).length;
  outcome = await trial.build();
  built = trial.built();
});

const named = (ending: RegExp) => [...built].filter(([name]) => ending.test(name));

describe(`a build of what strangers wrote, seed ${seed}`, () => {
  it('succeeds without a stack trace, and writes nothing outside its folder', () => {
    expect(outcome.said).not.toMatch(/^ +at |\[ERROR\]/m);
    expect(outcome.code, outcome.said).toBe(0);
    expect(accepted).toBeGreaterThan(100);
    // A case of a calculator has its label in its address.
    const isCase = (name: string) => /^dist\/(?:cards\/)?calculators\/[\w-]+\/for\/[\w-]+[/.]/.test(name);
    const theirs = filesUnder(trial.root).filter((name) => /stranger(?!s)/.test(name) && !isCase(name));
    expect(theirs).toEqual([]);
  });

  it('publishes no element, script or attribute of theirs that runs', () => {
    const faults = named(/\.html$/).flatMap(([name, bytes]) => {
      const found: string[] = [];
      const visit = (node: DefaultTreeAdapterTypes.Node) => {
        if (defaultTreeAdapter.isElementNode(node)) {
          const holds = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
          const isData = node.attrs.some(({ value }) => value === 'application/ld+json');
          if (/^(?:script|style)$/.test(node.tagName) && holds.includes('stranger') && !isData)
            found.push(`${name}: ${holds}`);
          for (const one of node.attrs)
            if (
              /^on/.test(one.name) ||
              /^\s*javascript:/i.test(one.value) ||
              /^https?:\/\/stranger/.test(one.value)
            )
              found.push(`${name}: ${one.name}="${one.value}"`);
        }
        if ('childNodes' in node) node.childNodes.forEach(visit);
      };
      visit(parse(bytes.toString()));
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('puts nothing of the kind into feeds and twins, and writes valid JSON', () => {
    const faults = named(/\.(?:xml|md|json)$/).flatMap(([name, bytes]) =>
      carriedHtml(name, bytes.toString()).flatMap((html) =>
        foreignIn(html, nothingAllowed, { whole: false }).map((one) => ({ name, ...one })),
      ),
    );
    expect(faults).toEqual([]);
    for (const [name, bytes] of named(/\.json$/))
      expect(() => void JSON.parse(bytes.toString()), name).not.toThrow();
  });
});
