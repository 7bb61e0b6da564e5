/** The address of each model's script, by id. The integration fills this in from the files in content/calculators. */
export const addresses: Readonly<Record<string, string>> = {};
