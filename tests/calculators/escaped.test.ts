import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeState } from '../../src/calculators/answer/address.ts';
import { answerOf, answerParts } from '../../src/calculators/answer/answer.ts';
import { detailParts } from '../../src/calculators/answer/detail.ts';
import { untouched } from '../../src/calculators/answer/state.ts';
import type { WordsOfPage } from '../../src/calculators/answer/words-schema.ts';
import { embedCode } from '../../src/calculators/browser/embed-code.ts';
import { frame } from '../../src/calculators/build/frame.ts';
import type { Model } from '../../src/models/model.ts';
import { calculators } from './words-of.ts';

const hostile = fc.constantFrom(
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</textarea></script><script>alert(1)</script>',
  '<b title="',
  '" onmouseover="alert(1)',
  '<!-- ',
  ']]><x-y>',
  '&quot;><iframe src="/">',
  '<style>*{display:none}</style>',
);

/** Appends markup to every text that an author writes; units and other keywords are no free text. */
function spiked<Held>(held: Held, next: () => string, key?: string): Held;
function spiked(held: unknown, next: () => string, key = ''): unknown {
  if (typeof held === 'string') return ['unit', 'sharedAs', 'better'].includes(key) ? held : held + next();
  if (Array.isArray(held)) return held.map((one: unknown) => spiked(one, next, key));
  if (!(held instanceof Object) || held instanceof Date) return held;
  return Object.fromEntries(
    Object.entries(held).map(([name, one]: [string, unknown]) => [name, spiked(one, next, name)]),
  );
}

/** Names of elements and of their attributes, as a browser reads them. */
function skeleton(html: string) {
  const names: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (defaultTreeAdapter.isElementNode(node))
      names.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    if (defaultTreeAdapter.isCommentNode(node)) names.push('a comment');
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return names;
}

function drawn(id: string, model: Model, words: WordsOfPage) {
  const presets = words.presets.map(({ label, values = {}, row }) => ({
    label,
    query: writeState(model, { values, row, switches: [] }),
    answer: label,
  }));
  const switched = { ...untouched, switches: words.switches.map((one) => one.id) };
  return [untouched, switched].flatMap((state) => {
    const each = { model, words, state };
    const answer = answerOf(each);
    return [
      ...(['whole', 'small'] as const).map((form) =>
        frame({ ...each, form, presets, slots: {}, page: `/calculators/${id}/` }),
      ),
      ...Object.values({ ...answerParts(each, answer), ...detailParts(each, answer) }),
      embedCode(id, words.question, `https://a.example/?q=${words.title}`).replace(/<script[^]*/, ''),
    ];
  });
}

describe.skipIf(calculators.length === 0)('a calculator whose every text is markup', () => {
  test.each(calculators)('$id is drawn with its own elements, and no other', ({ id, model, words }) => {
    const honest = drawn(id, model, words).map(skeleton);
    fc.assert(
      fc.property(fc.infiniteStream(hostile), (pieces) => {
        const next = () => pieces.next().value ?? '';
        expect(drawn(id, model, spiked(words, next)).map(skeleton)).toEqual(honest);
      }),
      { numRuns: 10 },
    );
  });
});
