/** CPU seconds that this thread spends in `act`, which other work on the machine does not lengthen. */
export function secondsOfWork(act: () => void) {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000_000;
}
