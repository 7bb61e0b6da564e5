const sourceEssays = (count: number) => (count === 1 ? '1 source essay' : `${count} source essays`);

/** What the filters of the ledger come to. In the browser too. */
export const filtering = {
  none: 'No finding fits all of these. Leave out a word, or set one of them to “Any”.',
  some: (found: number, all: number, essays: number) => {
    if (essays === 0) return `${found} of ${all} findings`;
    return found === 0
      ? `No finding, but ${sourceEssays(essays)}`
      : `${found} of ${all} findings, and ${sourceEssays(essays)}`;
  },
  unknown: (value: string, label: string) => `“${value}” is not a choice under “${label}” and was left out.`,
};
