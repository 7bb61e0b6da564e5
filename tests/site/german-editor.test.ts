import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Trial } from '../finishing/trial.ts';
import { essay, files } from './german-publication.ts';
import { inGerman } from './in-german.ts';

const trial = new Trial('german-editor', files);
beforeAll(() => inGerman(trial));
afterAll(() => trial.remove());

describe('what an editor says of a text in German', () => {
  const lint = (text: string, more = 'pubDatetime: 2024-03-05T09:00:00Z') => {
    const front = essay.split('---')[1]?.replace(/pubDatetime.*/, more) ?? '';
    trial.write('content/essays/geprueft/index.mdx', `---${front}---\n\n${text}\n`);
    const { stdout } = spawnSync(process.execPath, ['src/commands/lint-content.ts', '--', 'geprueft'], {
      cwd: trial.root,
      encoding: 'utf8',
    });
    return stdout;
  };

  it('finds measured and typed numbers as German writes them, and takes no word for misspelt English', () => {
    const measured = [
      '12,5 weniger',
      '4.867 Entwickler',
      'zweiundvierzig Prozent',
      '3 von 20 kamen zurück',
      '12 bis 15 Wochen',
      '42 Entwickler',
      'viermal so schnell',
      'ein Faktor von 12',
    ];
    const unmeasured = [
      'am 21. November um 14 Uhr',
      'im Jahr 2024',
      'acht Leute',
      'Fall 12',
      'erdacht: 150 Leute',
    ];
    const said = lint(
      [...measured, ...unmeasured].map((one) => `Hier steht ${one}, so heißt es.`).join('\n\n') +
        '\n\nEr gewinnt 34 Minuten für die, die die Arbeit tun.\n\n<Calculator model="personal-leverage" />',
    );
    for (const one of measured) expect(said, one).toContain(`"Hier steht ${one}`);
    for (const one of unmeasured) expect(said, one).not.toContain(`"Hier steht ${one}`);
    expect(said).not.toMatch(/spelling|word:/);
    expect(said).toMatch(
      /typed: 34 Minuten in .*<Answer model="personal-leverage" output="hoursFreed" as="minutes"/,
    );
  });

  it('reads a date as German writes it', () => {
    expect(lint('Ein Satz.', 'pubDatetime: 5. Oktober 2024')).toMatch(/2024-10-05/);
  });
});
