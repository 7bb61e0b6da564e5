/** `'øo ßss'` → ø is written o, ß is written ss. */
const table = (rows: string) => new Map(rows.split(' ').map((row) => [row.charAt(0), row.slice(1)]));

/** Letters that TeX has commands for. */
const letters = table('ÆAE æae ØO øo ŒOE œoe ŁL łl ßss ıi');
/** Marks over and under letters, by the combining character. */
const accents = table(
  '\u0300` \u0301\' \u0302^ \u0303~ \u0304= \u0306u \u0307. \u0308" \u030ar \u030bH \u030cv \u0327c \u0328k',
);
/** Braces are left out: BibTeX counts them, escaped ones too. */
const signs = table(
  '{ } \\\\textbackslash{} ~\\textasciitilde{} ^\\textasciicircum{} "{"} &\\& %\\% $\\$ #\\# _\\_ \u00a0~ ' +
    "“`` ”'' ‘` ’' –-- —--- …\\ldots{} −$-$ ×$\\times$ ±$\\pm$ →$\\to$ ≤$\\le$ ≥$\\ge$ €\\texteuro{} £\\pounds{} §\\S{}",
);

function command(character: string) {
  const sign = signs.get(character);
  if (sign !== undefined) return sign;
  const letter = letters.get(character);
  if (letter !== undefined) return `{\\${letter}}`;
  const [base = '', mark = '', ...more] = character.normalize('NFD');
  const accent = accents.get(mark);
  if (accent === undefined || more.length > 0 || !/[a-z]/i.test(base)) return character;
  return `{\\${accent}${/\w/.test(accent) ? ' ' : ''}${base}}`;
}

/**
 * Text escaped for TeX: `R&D at 50%, Jørgensen` → `R\&D at 50\%, J{\o}rgensen`. Letters that TeX has no command for
 * stay.
 */
export const tex = (text: string) =>
  Array.from(text.normalize('NFC').replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' '), command).join('');
