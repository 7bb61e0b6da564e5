import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn } from './folder.ts';

const list = (steps: string) => `title: You run a team
by: size
order: 1
steps:
${steps}
`;
const lineFor = (steps: string) =>
  onlyLine(
    reportOn({ 'content/essays/answer.mdx': essay(), 'content/reading-lists/team.yaml': list(steps) }),
  );

describe('a reading list', () => {
  test('must lead to essays that exist', () => {
    expect(lineFor('  - essay: answer\n    why: It begins there.')).toBe('');
    expect(lineFor('  - essay: anwser\n    why: It begins there.')).toBe(
      'content/reading-lists/team.yaml:5:12  steps[1].essay: "anwser"; expected the slug of an essay; nearest: answer',
    );
  });

  test('must lead to exactly one thing in each step', () => {
    expect(lineFor('  - why: It begins there.')).toContain(
      'steps[1]: neither; expected an essay or a calculator',
    );
    expect(lineFor('  - essay: answer\n    calculator: answer\n    why: Both.')).toContain(
      'steps[1]: an essay and a calculator; expected an essay or a calculator',
    );
  });

  test('must be by size or by time', () => {
    expect(
      onlyLine(
        reportOn({
          'content/essays/answer.mdx': essay(),
          'content/reading-lists/team.yaml': list('  - essay: answer\n    why: It begins there.').replace(
            'size',
            'sise',
          ),
        }),
      ),
    ).toMatch(/by: "sise"; expected one of size, time; nearest: size/);
  });
});
