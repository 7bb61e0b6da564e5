import fc from 'fast-check';
import { evaluate, markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import { foreignIn } from '../../src/finishing/foreign-code.ts';
import { nothingAllowed } from '../../src/finishing/foreign-tag.ts';
import { dialectIn } from '../../src/manuscript/dialect.ts';
import { words } from '../../src/words/words.ts';
import { writableNames } from '../../src/manuscript/components.ts';
import { escape } from '../../src/text/escape.ts';
import { checkOptions, declared, essay, folderOf } from './folder.ts';
import { secondsOfWork } from '../seconds-of-work.ts';
import { seeds, strangeText, strangeWords } from './strangers.ts';

const dialect = dialectIn(words);

const count = 1000;

const components = Object.fromEntries(writableNames.map((name) => [name, () => undefined]));

function html(held: unknown): string {
  if (Array.isArray(held)) return held.map(html).join('');
  if (typeof held === 'object' && held && 'html' in held) return String(held.html);
  return typeof held === 'string' || typeof held === 'number' ? escape(String(held)) : '';
}

/** Any element as HTML; of a component only its attributes and contents. */
function element(type: unknown, given: unknown) {
  const { children, ...props }: Readonly<Record<string, unknown>> = Object.assign({}, given);
  if (typeof type !== 'string')
    return { html: `${Object.values(props).map(html).join(' ')}${html(children)}` };
  const said = Object.entries(props).map(([name, words]) => ` ${name}="${escape(html(words))}"`);
  return { html: `<${type}${said.join('')}>${html(children)}</${type}>` };
}

/** The HTML that a text compiles to, without the templates of its components. */
async function compiled(text: string, isMdx: boolean) {
  if (!isMdx) return (await markdownToHtml(text, dialect)).html;
  const { default: Content } = await evaluate(text, {
    Fragment: null,
    jsx: element,
    jsxs: element,
    elementAttributeNameCase: 'html',
    ...dialect,
  });
  return html((Content as (props: object) => unknown)({ components }));
}

describe.each(seeds)('texts of strangers, seed %i', (seed) => {
  const texts = fc.sample(strangeText, { seed, numRuns: count });
  const nameOf = (index: number) => `content/essays/s${index}/index.${index % 2 ? 'mdx' : 'md'}`;

  test('are refused with a reason, or contain nothing that runs', async () => {
    const files = Object.fromEntries(texts.map((text, index) => [nameOf(index), essay({}, text)]));
    const folder = folderOf({ ...declared, ...files, 'public/x.png': 'x' });
    let problems: ReturnType<typeof checkContent> = [];
    expect(secondsOfWork(() => (problems = checkContent(folder, checkOptions)))).toBeLessThan(20);
    const refused = new Map(
      problems.filter(({ severity }) => severity === 'mistake').map((one) => [one.file, one]),
    );
    expect([...refused.values()].filter(({ expected }) => !/\p{L}{2}/u.test(expected))).toEqual([]);
    const accepted = texts
      .map((text, index) => ({ text, index }))
      .filter(({ index }) => !refused.has(nameOf(index)));
    expect(accepted.length).toBeGreaterThan(count / 10);
    const faults = await Promise.all(
      accepted.map(async ({ text, index }) => {
        const foreign = foreignIn(await compiled(text, index % 2 === 1), nothingAllowed, { whole: false });
        return foreign.length > 0 ? { text, foreign } : undefined;
      }),
    );
    expect(faults.filter(Boolean)).toEqual([]);
  });

  test('in fields of the ledger and of front matter never make the checks throw', () => {
    const words = fc.sample(strangeWords, { seed, numRuns: 150 });
    const take = (index: number) => words[index % words.length] ?? '';
    const files = Object.fromEntries(
      words.flatMap((_, index) => [
        [
          `content/sources/s${index}.yaml`,
          stringify({
            title: take(index),
            label: take(index + 1),
            authors: [take(index + 2), { organisation: take(index + 3) }],
            kind: index % 3 ? 'survey' : take(index),
            read: 'primary',
            checked: index % 5 ? '2026-11-21' : take(index),
            url: take(index + 4),
            summary: take(index + 5),
            findings: [
              { id: index % 2 ? 'one' : take(index), question: 'speed', statement: take(index + 6) },
            ],
            [take(index)]: take(index + 1),
          }),
        ],
        [
          `content/essays/f${index}/index.mdx`,
          essay({
            title: JSON.stringify(take(index)),
            tags: JSON.stringify([take(index + 1)]),
            [`x${index}`]: JSON.stringify(take(index + 2)),
          }),
        ],
        [`content/tags/t${index}.yaml`, take(index)],
      ]),
    );
    expect(() => checkContent(folderOf({ ...declared, ...files }), checkOptions)).not.toThrow();
  });
});
