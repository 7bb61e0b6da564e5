/** The address of each model's own script, by its id. The integration fills this in from the words in content/calculators. */
export const addresses: Readonly<Record<string, string>> = {};
