import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { BuildEnds } from './build-ends.ts';

/**
 * What the running build says of itself. It writes this right after taking the lock, so we wait for it, up to a second.
 */
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

/** SQLite's primary result code: the higher bits only refine it. */
const busy = 5;
/** A file that nobody can lock: it cannot be opened (a folder, say), is damaged, or is not a database. */
const unusable: ReadonlySet<number | undefined> = new Set([14, 11, 26]);
const codeOf = (error: unknown) =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;

/** Keeps held locks reachable: a lock that is garbage-collected would be released. */
const locks = new Set<DatabaseSync>();

/** Takes a lock, which is held until it is closed; undefined where another process holds it. */
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
 * Reserves a folder for one build until the returned function is called; a second build ends with a message. Two at
 * once would take each other's half-written pages for their own.
 *
 * The lock is the operating system's, on an SQLite database: it vanishes with its process, however that ended. With a
 * file that names a process we would have to guess whether that has died, or another program now has its number.
 */
export function lockFolder(folder: string) {
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
