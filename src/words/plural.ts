type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Counted things in a language: of its forms the one that the number takes, `#` being the number. */
export function plural(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count: number, forms: Forms) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
