/** What stands on the picture of an answer. In the browser too. */
export const picture = {
  byDefault: (answer: string) => `By default: ${answer}`,
  withThese: 'With these numbers',
  supposing: 'Supposing',
  default: (number: string) => `default ${number}`,
  more: (count: number) => `and ${count} more`,
  restsOn: (day: string, sources: string) => `${day}. Rests on ${sources}`,
  sources: (names: readonly string[], further: number) =>
    `${names.join(', ')}${further ? ` and ${further} more` : ''}`,
  count: (sources: number) => `${sources} sources`,
  arithmetic: (day: string) => `${day}. Arithmetic; no study measured it`,
};
