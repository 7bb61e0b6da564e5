/** Latin, Greek and Cyrillic with their punctuation: what the typefaces of the publication can draw. */
const undrawable =
  /[^\u0020-\u007e\u00a0-\u02ff\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2122\u2212]/gu;
/** Signs that our typefaces lack, and without which a sentence would say something else. */
const spelled: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≈': '~', '≠': '!=' };
const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

/** The text without what would come out as empty boxes; nothing where too little would be left to make sense. */
export function drawable(text: string) {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ');
  const drawn = whole
    .replace(undrawable, (sign) => spelled[sign] ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return letters(drawn) * 2 > letters(whole) || (drawn !== '' && letters(whole) === 0) ? drawn : '';
}
