import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { models } from '../../src/models/index.ts';
import { plateNames } from '../../src/plates/names.ts';

/** Options for checking content against the models and plates that exist. */
export const checkOptions = { models: Object.keys(models), plateNames };

/** A PNG of a single pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Writes files into a folder that is removed when the test ends; returns the folder. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) put(folder, name, text);
  return folder;
}

export function put(folder: string, name: string, text: string | Buffer) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export const contentOf = (folder: string, name: string) =>
  readFileSync(path.join(folder, 'content', name), 'utf8');

/** A publication with two tags, an author, a series and one essay. */
export const small: Readonly<Record<string, string>> = {
  'content/tags/decisions.yaml':
    'label: Decisions\ndescription: About deciding.\nintroduction: How one decides.\n',
  'content/tags/team-size.yaml':
    'label: Team size\ndescription: About teams.\nintroduction: How many people.\n',
  'content/series/first.yaml': 'title: The first\ndescription: One.\nintroduction: Of several.\norder: 1\n',
  'content/authors/ada.yaml': 'name: Ada Lovelace\ndescription: Wrote the notes.\n',
  'content/essays/standing/index.mdx': `---
title: Standing
description: An essay that was here before anything else came, so that something can be in its way.
author: ada
pubDatetime: 2026-01-01T00:00:00Z
tags: [decisions]
series: { name: first, order: 3 }
---

It stands here.
`,
};

/** The mistakes of a publication, one line each. */
export const mistakesIn = (folder: string) =>
  checkContent(path.join(folder, 'content'), checkOptions)
    .filter(({ severity }) => severity === 'mistake')
    .map(({ file, field, found }) => `${file} ${field}: ${found}`);
