import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Current resident memory, in bytes, of a process and its descendants; memory they share is counted for each. */
async function memoryOfTree(root: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  // A process may be listed before its parent.
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const [pid = 0, parent = 0] of processes) if (tree.has(parent)) tree.add(pid);
  }
  return processes.reduce(
    (sum, [pid = 0, , kilobytes = 0]) => sum + (tree.has(pid) ? kilobytes * 1024 : 0),
    0,
  );
}

/** Watches a process until the returned function is called, which gives the peak memory of it and its descendants. */
export function watchMemory(root: number) {
  let peak = 0;
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    memoryOfTree(root)
      .then((bytes) => (peak = Math.max(peak, bytes)))
      // Without `ps` (Windows) there is nothing to report, and no reason to fail.
      .catch(() => clearInterval(timer))
      .finally(() => (asking = false));
  }, 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
