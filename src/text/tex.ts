/** Letters that TeX writes as commands of their own. */
const letters: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Ø: 'O',
  ø: 'o',
  Œ: 'OE',
  œ: 'oe',
  Ł: 'L',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
};
/** Marks that TeX puts over or under a letter, by the combining character. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r ',
  '\u030b': 'H ',
  '\u030c': 'v ',
  '\u0327': 'c ',
  '\u0328': 'k ',
};
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '{"}',
  // BibTeX counts braces, escaped ones too.
  '{': '',
  '}': '',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '\u00a0': '~',
  '−': '$-$',
  '×': '$\\times$',
  '±': '$\\pm$',
  '→': '$\\to$',
  '≤': '$\\le$',
  '≥': '$\\ge$',
  '€': '\\texteuro{}',
  '£': '\\pounds{}',
  '§': '\\S{}',
};

function command(character: string) {
  const sign = signs[character];
  if (sign !== undefined) return sign;
  if (/[&%$#_]/.test(character)) return `\\${character}`;
  const letter = letters[character];
  if (letter !== undefined) return `{\\${letter}}`;
  const [base = '', mark = '', ...more] = character.normalize('NFD');
  const accent = accents[mark];
  return accent !== undefined && more.length === 0 && /[a-z]/i.test(base)
    ? `{\\${accent}${base}}`
    : character;
}

/** Text as TeX reads it: `R&D at 50%, Jørgensen` → `R\&D at 50\%, J{\o}rgensen`. A script that TeX has no command for stays. */
export const tex = (text: string) =>
  Array.from(text.normalize('NFC').replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' '), command).join('');
