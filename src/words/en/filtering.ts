/** What the filters of the ledger come to. In the browser too. */
export const filtering = {
  none: 'No finding fits all of these. Leave out a word, or set one of them to “Any”.',
  some: (found: number, all: number) => `${found} of ${all} findings`,
  unknown: (value: string, label: string) => `“${value}” is no choice under “${label}” and was left out.`,
};
