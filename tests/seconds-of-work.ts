/** Seconds that this thread works on something, whoever else keeps the machine busy. */
export function secondsOfWork(act: () => void) {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000_000;
}
