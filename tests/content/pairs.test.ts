import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn } from './folder.ts';

const paired = (other: string) => essay({ pairedWith: `{ essay: ${other}, bothAccept: [A sentence.] }` });
const lineFor = (essays: Readonly<Record<string, string>>) => onlyLine(reportOn(essays));

describe('two essays in disagreement', () => {
  test('are paired where one of them names the other', () => {
    expect(
      lineFor({ 'content/essays/for.mdx': paired('against'), 'content/essays/against.mdx': essay() }),
    ).toBe('');
  });

  test('must both exist', () => {
    expect(
      lineFor({ 'content/essays/for.mdx': paired('agianst'), 'content/essays/against.mdx': essay() }),
    ).toMatch(/pairedWith\.essay: "agianst"; expected the slug of another essay; nearest: against$/);
  });

  test('must be two different essays', () => {
    expect(lineFor({ 'content/essays/for.mdx': paired('for') })).toContain(
      'pairedWith.essay: "for"; expected the slug of another essay',
    );
  });

  test('must not be in another pair', () => {
    expect(
      lineFor({ 'content/essays/for.mdx': paired('against'), 'content/essays/against.mdx': paired('for') }),
    ).toMatch(
      /pairedWith\.essay: "against", though .* is paired by .*; expected each essay in one pair, named by one of the two$|pairedWith\.essay: "for", though .* is paired by .*; expected each essay in one pair/,
    );
  });
});
