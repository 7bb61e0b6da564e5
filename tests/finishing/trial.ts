import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../../src/reuse/files-under.ts';
import { buildFlags } from '../bench/workspace.ts';

export const essay = (title: string, text: string) => `---
title: ${title}
description: A trial of what is published and what is not, long enough to be a description.
author: someone
tags: [trial]
pubDatetime: 2026-01-05T09:00:00Z
inBrief: [The first of three sentences., The second of three sentences., The third of three sentences.]
---

${text}
`;

const declared = {
  'content/authors/someone.yaml':
    'name: Someone\ndescription: Who wrote this trial of what is shown and what is not.\n',
  'content/tags/trial.yaml':
    'label: Trial\ndescription: What is tried here.\nintroduction: What is shown, and what is not.\n',
};

/** What Vitest sets would build a site as if in development; and its address is not whatever the shell says. */
const notOurs = /^(?:VITEST.*|NODE_ENV|BASE_URL|DEV|PROD|MODE|SSR|TEST|SITE_URL)$/;
export const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !notOurs.test(name)),
);

export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** A small publication of its own to be built; inside the project, so that the packages are found, and apart from it. */
export class Trial {
  readonly root: string;

  constructor(name: string, files: Readonly<Record<string, string>>) {
    this.root = path.resolve('.cache', `trial-${name}`);
    this.remove();
    mkdirSync(this.root, { recursive: true });
    for (const one of [
      'src',
      'public',
      'package.json',
      'astro.config.mjs',
      'tsconfig.json',
      '.cache/fonts',
    ]) {
      if (existsSync(one)) cpSync(one, this.path(one), { recursive: true });
    }
    symlinkSync(path.resolve('node_modules'), this.path('node_modules'));
    for (const [file, text] of Object.entries({ ...declared, ...files })) this.write(file, text);
  }

  path(name: string) {
    return path.join(this.root, name);
  }

  write(name: string, text: string) {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  erase(name: string) {
    rmSync(this.path(name), { force: true, recursive: true });
  }

  /** What gets past the checks of content must still be found: so they are left out. */
  unchecked() {
    const config = readFileSync(this.path('astro.config.mjs'), 'utf8');
    this.write('astro.config.mjs', config.replace('contentChecks(),', ''));
    return this;
  }

  read(name: string) {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Every file that stands in `dist`, with what it holds. */
  built(): ReadonlyMap<string, Buffer> {
    const root = this.path('dist');
    return new Map(filesUnder(root).map((name) => [name, readFileSync(path.join(root, name))]));
  }

  build(env = environment) {
    return this.run('build', env);
  }

  /** A command as `npm run build` starts it, and with what Node compiled for that: a sixth of a small build. */
  run(command: string, env = environment) {
    return new Promise<Outcome>((resolve) => {
      const script = path.resolve('src/commands', `${command}.ts`);
      const child = spawn(process.execPath, [...buildFlags, script], {
        cwd: this.root,
        env: { ...env, NODE_COMPILE_CACHE: path.resolve('.cache/compiled') },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      child.once('close', (code) => resolve({ code, said }));
    });
  }

  remove() {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Files that one build wrote and the other did not, or with other bytes. */
export function difference(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => {
    const [bytes, others] = [one.get(name), other.get(name)];
    return !bytes || !others || !bytes.equals(others);
  });
}
