import { describe, expect, test } from 'vitest';
import { nearest, resolve } from '../../src/publication/vocabulary.ts';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const choices = [
  { id: 'team-structure', label: 'Équipe & team structure' },
  { id: 'strategy', label: "AI's Impact" },
];
const itself = (name: string) => [name];

describe('resolve(choices, written)', () => {
  test.each(['team-structure', 'Team-Structure', 'equipe & TEAM  structure', ' Équipe & team structure '])(
    'knows %j by id or label, whatever its case and accents',
    (written) => expect(resolve(choices, written)).toBe('team-structure'),
  );
  test('takes either apostrophe', () => expect(resolve(choices, 'AI’s impact')).toBe('strategy'));
  test('prefers an id to the same word as a label', () => {
    const two = [
      { id: 'aa', label: 'AI' },
      { id: 'ai', label: 'Machines' },
    ];
    expect(resolve(two, 'ai')).toBe('ai');
    expect(resolve(two, 'AI')).toBe('ai');
  });
  test('does not guess', () => expect(resolve(choices, 'team')).toBeUndefined());
});

describe('nearest(choices, written)', () => {
  test('puts the best first and leaves out what is far', () => {
    expect(nearest(['loops', 'leadership', 'readership'], 'leadrship', itself)).toEqual([
      'leadership',
      'readership',
    ]);
  });
  test('names one even where none is close', () =>
    expect(nearest(['alpha', 'omega'], 'zz', itself)).toHaveLength(1));
  test('suggests nothing where there are no choices', () => expect(nearest([], 'x', itself)).toEqual([]));
});

describe('tags, series and authors', () => {
  test('may not have a label that is the id of another', () => {
    const report = reportOn({
      'content/tags/aa.yaml': 'label: AI\ndescription: About machines that answer, and who asks them.\n',
      'content/tags/ai.yaml':
        'label: Machines\ndescription: About machines that answer, and who asks them.\n',
    });
    expect(report).toContain(
      'content/tags/aa.yaml:1:8  label: "AI", which content/tags/ai.yaml is called too',
    );
  });

  test('must be declared: a tag', () => {
    expect(onlyLine(reportOnEssay(essay({ tags: '[leadrship]' })))).toBe(
      'content/essays/first.mdx:6:8  tags: "leadrship"; expected the id or label of a tag declared in content/tags; nearest: leadership',
    );
  });

  test('must be declared: a series', () => {
    expect(onlyLine(reportOnEssay(essay({ series: '{ name: Bilding agin, order: 1 }' })))).toBe(
      'content/essays/first.mdx:7:17  series.name: "Bilding agin"; expected the id or title of a series declared in content/series; ' +
        'nearest: building-again ("Building again")',
    );
  });

  test('must be declared: each of several authors', () => {
    expect(onlyLine(reportOnEssay(essay({ author: '[fulcrum, fulcrm]' })))).toBe(
      'content/essays/first.mdx:4:19  author: "fulcrm"; expected the id or name of an author declared in content/authors; nearest: fulcrum',
    );
  });

  test('may be written by label, title and name', () => {
    const changes = { tags: '[Team size]', series: '{ name: Building Again, order: 1 }', author: 'Fulcrum' };
    expect(reportOnEssay(essay(changes))).toBe('');
  });

  test('are reported when one is given twice', () => {
    expect(onlyLine(reportOnEssay(essay({ tags: '[team-size, Team size]' })))).toContain(
      'tags: "Team size", which stands there twice; expected each once',
    );
  });

  test('must not share a name', () => {
    const other = 'label: leadership\ndescription: x\nintroduction: x\n';
    expect(onlyLine(reportOn({ 'content/tags/leading.yaml': other }))).toBe(
      'content/tags/leading.yaml:1:8  label: "leadership", which content/tags/leadership.yaml is called too; expected a name of its own',
    );
  });

  test('must have their required fields, and no unknown ones', () => {
    const words = reportOn({ 'content/tags/loops.yaml': 'label: Loops\ndescripton: x\nintroduction: x\n' });
    expect(words).not.toContain('missing');
    expect(reportOn({ 'content/tags/loops.yaml': 'introduction: x\n' })).toContain(
      'content/tags/loops.yaml  label: missing; expected a text',
    );
    expect(words).toContain(
      'content/tags/loops.yaml:2:1  descripton: an unknown field; expected one of label, description, introduction, calculators, questions; nearest: description',
    );
  });

  test('have file names that can stand in an address', () => {
    expect(onlyLine(reportOn({ 'content/authors/Ada L.yaml': 'name: Ada\ndescription: x\n' }))).toContain(
      'content/authors/Ada L.yaml  file name: "Ada L"; expected lower-case words joined by hyphens',
    );
  });

  test('are not reported as undeclared where their file cannot be read; that is reported instead', () => {
    const words = reportOn({
      'content/tags/loops.yaml': 'label: "Loops\n',
      'content/essays/x.mdx': essay({ tags: '[loops]' }),
    });
    expect(onlyLine(words)).toMatch(
      /^content\/tags\/loops\.yaml:\d+:\d+ {2}YAML: .*; expected a closing quotation mark or bracket$/,
    );
  });
});
