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

/** Vitest's variables would make this a development build, and the shell's SITE_URL would change its address. */
const notOurs = /^(?:VITEST.*|NODE_ENV|BASE_URL|DEV|PROD|MODE|SSR|TEST|SITE_URL)$/;
export const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !notOurs.test(name)),
);

export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** A small publication to build: inside the project, so that packages resolve, but with a copy of the code. */
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

  /** Removes the content checks, to test that later steps find what gets past them. */
  unchecked() {
    const config = readFileSync(this.path('astro.config.mjs'), 'utf8');
    this.write('astro.config.mjs', config.replace('contentChecks(),', ''));
    return this;
  }

  read(name: string) {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Every file in `dist`, with its bytes. */
  built(): ReadonlyMap<string, Buffer> {
    const root = this.path('dist');
    return new Map(filesUnder(root).map((name) => [name, readFileSync(path.join(root, name))]));
  }

  build(env = environment) {
    return this.run('build', env);
  }

  /** Runs a command as `npm run build` would, with its compile cache, which saves a sixth of a small build. */
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

/** Files that only one of two builds wrote, or whose bytes differ. */
export function difference(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => {
    const [bytes, others] = [one.get(name), other.get(name)];
    return !bytes || !others || !bytes.equals(others);
  });
}
