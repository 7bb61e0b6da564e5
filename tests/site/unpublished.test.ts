import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const newsletter = `{ newsletter: { action: 'https://letters.example/subscribe', field: 'mail', consent: 'One letter a month.' } }`;

// Inside the project, so that the packages are found; apart from it, so that nothing of it is touched.
const trial = path.resolve('.cache/trial');

const essay = (title: string, fields: string) => `---
title: ${title}
description: A trial of what is shown and what is not, long enough to be a description.
author: someone
tags: [trial]
inBrief: [The first of three sentences., The second of three sentences., The third of three sentences.]
${fields}
---

The words of ${title}.
`;

/** A small publication of its own: one essay to be seen, one draft, one that is not due yet. */
function write() {
  rmSync(trial, { recursive: true, force: true });
  mkdirSync(trial, { recursive: true });
  for (const name of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json', '.cache/fonts']) {
    if (existsSync(name)) cpSync(name, path.join(trial, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(trial, 'node_modules'));
  // Nothing of ours shows what a publication may have besides.
  const site = path.join(trial, 'src/site.ts');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^( {2}\.\.\.extras),$/m, `  ...${newsletter},`));
  // What the pages themselves rest on comes along; essays, series and tags are ours.
  for (const name of ['sources', 'calculators', 'pages']) {
    if (existsSync(`content/${name}`)) {
      cpSync(`content/${name}`, path.join(trial, 'content', name), { recursive: true });
    }
  }
  // A source essay names the answer that the publication gives it, which is not here.
  for (const name of existsSync('content/sources') ? readdirSync('content/sources') : []) {
    const file = path.join(trial, 'content/sources', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^answeredBy:.*\n/m, ''));
  }
  const files = {
    'authors/someone.yaml':
      'name: Someone\ndescription: Who wrote this trial of what is shown and what is not.\n',
    'tags/trial.yaml':
      'label: Trial\ndescription: What is tried here.\nintroduction: What is shown, and what is not.\n',
    'essays/due/index.mdx': essay('Quillwort in plain sight', 'pubDatetime: 2026-01-05T09:00:00Z'),
    'essays/draft/index.mdx': essay('Ragwort unfinished', 'pubDatetime: 2026-01-05T09:00:00Z\ndraft: true'),
    'essays/later/index.mdx': essay('Spearwort to come', 'pubDatetime: 2199-01-05T09:00:00Z'),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(trial, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The built files that hold these words, in whatever case. */
function bearing(words: string) {
  const dist = path.join(trial, 'dist');
  return readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        file.toLowerCase().includes(words) || readFileSync(file, 'latin1').toLowerCase().includes(words),
    )
    .map((file) => path.relative(dist, file));
}

beforeAll(() => {
  write();
  // A shell that happens to have such a variable must not publish drafts either.
  const env = { ...process.env, DEV: '1' };
  execFileSync(process.execPath, [path.resolve('src/commands/build.ts')], { cwd: trial, stdio: 'pipe', env });
}, 120_000);

afterAll(() => rmSync(trial, { recursive: true, force: true }));

it('an essay that is due is built', () => {
  expect(bearing('quillwort')).toContain(path.join('essays', 'due', 'index.html'));
});

it('a draft leaves no trace in what is built', () => {
  expect(bearing('ragwort')).toEqual([]);
  expect(existsSync(path.join(trial, 'dist/essays/draft'))).toBe(false);
});

it('a scheduled essay leaves no trace in what is built', () => {
  expect(bearing('spearwort')).toEqual([]);
  expect(existsSync(path.join(trial, 'dist/essays/later'))).toBe(false);
});

it('a newsletter that is configured has its form, and its host alone may be sent one', () => {
  const dist = path.join(trial, 'dist');
  const [form = ''] =
    /<form[^>]*action="https:\/\/letters[^]*?<\/form>/.exec(
      readFileSync(path.join(dist, 'subscribe/index.html'), 'utf8'),
    ) ?? [];
  expect(form).toMatch(/<form[^>]* method="post"[^>]* action="https:\/\/letters\.example\/subscribe"/);
  expect(form).toMatch(/<input[^>]* type="email"[^>]* name="mail"[^>]* required/);
  expect(form).toContain('One letter a month.');
  const policies = ['subscribe/index.html', 'essays/due/index.html'].flatMap((name) =>
    readFileSync(path.join(dist, name), 'utf8').match(/form-action [^;"\n]*/g),
  );
  expect(new Set(policies)).toEqual(new Set(["form-action 'self' https://letters.example"]));
});
