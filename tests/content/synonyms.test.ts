import { expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const report = (text: string) => reportOn({ 'content/synonyms.yaml': text });

test('a word that readers type may lead to several phrases', () => {
  expect(report('PR: [pull request]\n"vice president": [director, head of]\n')).toBe('');
});

test('every mistake is in one report, with what was expected', () => {
  const lines = report(
    'PR: pull request, merge request\nCTO:\nVP: [director, "", director, vp, 3]\n"a, b": [c]\n',
  );
  for (const expected of [
    'PR: "pull request, merge request"; expected a list of phrases of the texts; nearest: [pull request, merge request]',
    'CTO: empty; expected a list of phrases of the texts',
    'VP[2]: empty; expected words without : ; and ,',
    'VP[3]: "director" again; expected each phrase once',
    'VP[4]: the same words; expected other words, which the texts say',
    'VP[5]: 3 (a number); expected words without : ; and ,',
    'a, b: "a, b"; expected words without : ; and ,',
  ])
    expect(lines).toContain(expected);
});

test('a phrase that no text contains is reported beside one that a text contains', () => {
  const synonyms = { 'content/synonyms.yaml': 'PR: [pull request, mrege request]\n' };
  expect(onlyLine(reportOnEssay(essay({}, 'Two pull requests wait.'), synonyms))).toBe(
    'content/synonyms.yaml:1:20  PR[2]: "mrege request", which nothing here says; expected a phrase of the texts',
  );
});

test('a line whose phrases no text contains is reported', () => {
  const on = (body: string) =>
    reportOnEssay(essay({}, body), { 'content/synonyms.yaml': 'PR: [pull request]\n' });
  expect(on('Two pull requests wait.')).toBe('');
  expect(onlyLine(on('Nothing waits.'))).toContain(
    'PR: phrases that nothing here says; expected a phrase of the texts, or no such line',
  );
});
