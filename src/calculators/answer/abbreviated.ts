const abbreviations: Readonly<Record<string, string>> = { hour: 'h', day: 'd', minute: 'min', second: 's' };

/** A quantity as a narrow column has it; what its row is a count of is named there. */
export const abbreviated = (quantity: string) =>
  quantity
    .replace(
      /(?<=\u00a0)(hour|day|minute|second|manager|layer)s?$/,
      (_, unit: string) => abbreviations[unit] ?? '',
    )
    .trim();
