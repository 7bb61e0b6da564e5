import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { BuildEnds } from './build-ends.ts';

/** What the build at work says of itself; it says so right after it has the lock, and is waited for that long. */
function holderOf(file: string) {
  for (let tries = 0; tries < 40; tries += 1) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
  return '';
}

/** SQLite's own numbers; the byte above says more of the same. */
const busy = 5;
/** It is a folder, damaged, or something else's file: nobody can hold it. */
const unusable: ReadonlySet<number | undefined> = new Set([14, 11, 26]);
const codeOf = (error: unknown) =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;

/** What is held is kept here: a lock that nobody names any more would be collected, and let go. */
const locks = new Set<DatabaseSync>();

/** Holds a lock until it is closed; nothing where another process holds it. */
function lockOn(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (codeOf(error) === busy) return undefined;
    throw error;
  }
}

/**
 * Keeps a folder for one build until the returned function is called; a second build ends with a sentence. Two at once
 * would take each other's half-written pages for their own.
 *
 * The lock is the operating system's, on a database of SQLite: it is gone when its process is, however that ended. A
 * file that names a process would have to be judged when that one has died, or another program bears its number.
 */
export function holdFolder(folder: string) {
  mkdirSync(folder, { recursive: true });
  const holder = path.join(folder, 'building.txt');
  const file = path.join(folder, 'building.lock');
  let lock: DatabaseSync | undefined;
  try {
    lock = lockOn(file);
  } catch (error) {
    if (!unusable.has(codeOf(error))) throw error;
    rmSync(file, { recursive: true, force: true });
    lock = lockOn(file);
  }
  if (!lock) {
    throw new BuildEnds(
      `Another build is at work in this folder${holderOf(holder)}. Wait until it has ended, or end it, and build again.`,
    );
  }
  const held = lock;
  locks.add(held);
  writeFileSync(holder, ` (process ${process.pid}, since ${new Date().toISOString()})`);
  return () => {
    rmSync(holder, { force: true });
    locks.delete(held);
    held.close();
  };
}
