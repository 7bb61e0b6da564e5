import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const read: unknown = parse(text);
  return { name, text, read };
});

describe.each(workflows)('the workflow $name', ({ text, read }) => {
  it('is valid YAML, and has read-only access by default', () => {
    expect(read).toMatchObject({ permissions: { contents: 'read' } });
  });

  it('pins every action to a commit, with its version in a comment', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    for (const one of uses) expect(one).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

it('main is tested and deployed daily, so that essays dated ahead appear on their day', () => {
  const check = workflows.find(({ name }) => name === 'check.yml');
  expect(check?.read).toMatchObject({
    on: { schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }] },
  });
  // A scheduled run deploys as a push does; a pull request never deploys to the live site.
  expect(check?.text).not.toContain("event_name == 'push'");
  expect(check?.text).toContain("- if: github.event_name != 'pull_request'\n        run: npm run deploy\n");
});
